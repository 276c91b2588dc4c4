package tw.portfolio.submission;

import tw.portfolio.school.SchoolCode;

/**
 * A message to the export worker.
 *
 * @param school whose export
 * @param export which export
 * @param step what to do
 */
public record StepMessage(SchoolCode school, ExportId export, ExportStep step) {}
