package tw.portfolio.queue;

import tw.portfolio.domain.imports.ImportId;
import tw.portfolio.domain.imports.ImportStep;
import tw.portfolio.domain.school.SchoolCode;

/**
 * A message to the import worker.
 *
 * @param school whose import
 * @param id which import
 * @param step what to do
 */
public record ImportTask(SchoolCode school, ImportId id, ImportStep step) {}
