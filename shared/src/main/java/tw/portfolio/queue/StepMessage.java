package tw.portfolio.queue;

import tw.portfolio.domain.export.ExportId;
import tw.portfolio.domain.export.ExportStep;
import tw.portfolio.domain.school.SchoolCode;

/**
 * A message to the export worker.
 *
 * @param school whose export
 * @param export which export
 * @param step what to do
 */
public record StepMessage(SchoolCode school, ExportId export, ExportStep step) {}
