#ifndef CATALOGUE_DATA_H
#define CATALOGUE_DATA_H

#include <stddef.h>

/// The catalogue's files, carried inside the program so that it needs none beside it.
enum jalon_file {
  jalon_file_questionnaire,
  jalon_file_benefits,
  jalon_file_sectors,
  jalon_file_subjects,
  jalon_file_trades,
  jalon_file_settings,
  jalon_file_judgements,
  jalon_file_closed,
  jalon_file_2026_networks,
  jalon_file_2026_reach,
  jalon_file_2026_fits,
  jalon_file_2026_evidence,
  jalon_file_2013_networks,
  jalon_file_2013_reach,
  jalon_file_2013_fits,
  jalon_file_2013_evidence,
  jalon_file_schema_playbook,
  jalon_file_schema_result,
  jalon_file_schema_catalogue,
  jalon_file_count
};

/// The bytes of one file: UTF-8 JSON, `*count` of them, alive as long as the program.
const unsigned char *_Nonnull jalon_file_bytes(enum jalon_file file, size_t *_Nonnull count);

/// How many playbooks to start from there are.
size_t jalon_template_count(void);

/// The name of one, such as `bakery`: that of its file without the ending. In order.
const char *_Nonnull jalon_template_name(size_t place);

/// The bytes of one: a playbook, `*count` of them, alive as long as the program.
const unsigned char *_Nonnull jalon_template_bytes(size_t place, size_t *_Nonnull count);

#endif
