#include "CatalogueData.h"

static const unsigned char questionnaire[] = {
#embed "questionnaire.json"
};
static const unsigned char benefits[] = {
#embed "benefits.json"
};
static const unsigned char sectors[] = {
#embed "sectors.json"
};
static const unsigned char subjects[] = {
#embed "subjects.json"
};
static const unsigned char trades[] = {
#embed "trades.json"
};
static const unsigned char settings[] = {
#embed "settings.json"
};
static const unsigned char judgements[] = {
#embed "judgements.json"
};
static const unsigned char closed[] = {
#embed "closed.json"
};
static const unsigned char networks_2026[] = {
#embed "2026/networks.json"
};
static const unsigned char reach_2026[] = {
#embed "2026/reach.json"
};
static const unsigned char fits_2026[] = {
#embed "2026/fits.json"
};
static const unsigned char evidence_2026[] = {
#embed "2026/evidence.json"
};
static const unsigned char networks_2013[] = {
#embed "2013/networks.json"
};
static const unsigned char reach_2013[] = {
#embed "2013/reach.json"
};
static const unsigned char fits_2013[] = {
#embed "2013/fits.json"
};
static const unsigned char evidence_2013[] = {
#embed "2013/evidence.json"
};

static const unsigned char schema_playbook[] = {
#embed "schemas/playbook.schema.json"
};
static const unsigned char schema_result[] = {
#embed "schemas/result.schema.json"
};
static const unsigned char schema_catalogue[] = {
#embed "schemas/catalogue.schema.json"
};

static const unsigned char template_association[] = {
#embed "../../playbooks/templates/association.json"
};
static const unsigned char template_bakery[] = {
#embed "../../playbooks/templates/bakery.json"
};
static const unsigned char template_building_craftsperson[] = {
#embed "../../playbooks/templates/building-craftsperson.json"
};
static const unsigned char template_consultant[] = {
#embed "../../playbooks/templates/consultant.json"
};
static const unsigned char template_estate_agent[] = {
#embed "../../playbooks/templates/estate-agent.json"
};
static const unsigned char template_fashion_shop_online[] = {
#embed "../../playbooks/templates/fashion-shop-online.json"
};
static const unsigned char template_hairdresser[] = {
#embed "../../playbooks/templates/hairdresser.json"
};
static const unsigned char template_hotel[] = {
#embed "../../playbooks/templates/hotel.json"
};
static const unsigned char template_industrial_subcontractor[] = {
#embed "../../playbooks/templates/industrial-subcontractor.json"
};
static const unsigned char template_restaurant[] = {
#embed "../../playbooks/templates/restaurant.json"
};
static const unsigned char template_software_firm[] = {
#embed "../../playbooks/templates/software-firm.json"
};
static const unsigned char template_winery[] = {
#embed "../../playbooks/templates/winery.json"
};

#define ENTRY(array) { array, sizeof array }

static const struct {
  const unsigned char *bytes;
  size_t count;
} files[jalon_file_count] = {
  [jalon_file_questionnaire] = ENTRY(questionnaire),
  [jalon_file_benefits] = ENTRY(benefits),
  [jalon_file_sectors] = ENTRY(sectors),
  [jalon_file_subjects] = ENTRY(subjects),
  [jalon_file_trades] = ENTRY(trades),
  [jalon_file_settings] = ENTRY(settings),
  [jalon_file_judgements] = ENTRY(judgements),
  [jalon_file_closed] = ENTRY(closed),
  [jalon_file_2026_networks] = ENTRY(networks_2026),
  [jalon_file_2026_reach] = ENTRY(reach_2026),
  [jalon_file_2026_fits] = ENTRY(fits_2026),
  [jalon_file_2026_evidence] = ENTRY(evidence_2026),
  [jalon_file_2013_networks] = ENTRY(networks_2013),
  [jalon_file_2013_reach] = ENTRY(reach_2013),
  [jalon_file_2013_fits] = ENTRY(fits_2013),
  [jalon_file_2013_evidence] = ENTRY(evidence_2013),
  [jalon_file_schema_playbook] = ENTRY(schema_playbook),
  [jalon_file_schema_result] = ENTRY(schema_result),
  [jalon_file_schema_catalogue] = ENTRY(schema_catalogue),
};

const unsigned char *jalon_file_bytes(enum jalon_file file, size_t *count) {
  *count = files[file].count;
  return files[file].bytes;
}

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} templates[] = {
  { "association", template_association, sizeof template_association },
  { "bakery", template_bakery, sizeof template_bakery },
  { "building-craftsperson", template_building_craftsperson, sizeof template_building_craftsperson },
  { "consultant", template_consultant, sizeof template_consultant },
  { "estate-agent", template_estate_agent, sizeof template_estate_agent },
  { "fashion-shop-online", template_fashion_shop_online, sizeof template_fashion_shop_online },
  { "hairdresser", template_hairdresser, sizeof template_hairdresser },
  { "hotel", template_hotel, sizeof template_hotel },
  { "industrial-subcontractor", template_industrial_subcontractor, sizeof template_industrial_subcontractor },
  { "restaurant", template_restaurant, sizeof template_restaurant },
  { "software-firm", template_software_firm, sizeof template_software_firm },
  { "winery", template_winery, sizeof template_winery },
};

size_t jalon_template_count(void) {
  return sizeof templates / sizeof templates[0];
}

const char *jalon_template_name(size_t place) {
  return templates[place].name;
}

const unsigned char *jalon_template_bytes(size_t place, size_t *count) {
  *count = templates[place].count;
  return templates[place].bytes;
}
