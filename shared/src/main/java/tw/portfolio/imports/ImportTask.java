package tw.portfolio.imports;

import tw.portfolio.school.SchoolCode;

/**
 * A message to the import worker.
 *
 * @param school whose import
 * @param id which import
 * @param step what to do
 */
public record ImportTask(SchoolCode school, ImportId id, ImportStep step) {}
