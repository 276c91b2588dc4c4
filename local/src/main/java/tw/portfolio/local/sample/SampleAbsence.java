package tw.portfolio.local.sample;

import java.time.LocalDate;

/**
 * Hours that a student missed (出缺勤).
 *
 * @param kind such as 病假
 * @param periods 節數
 */
public record SampleAbsence(SampleStudent student, LocalDate day, String kind, int periods) {}
