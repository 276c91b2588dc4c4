package tw.portfolio.local.sample;

import java.time.LocalDate;

/**
 * An office that a student holds (幹部).
 *
 * @param unit 單位名稱, such as a class or a club
 * @param position 擔任職務名稱
 * @param level 幹部等級: 1 校級, 2 班級, 3 社團
 */
public record SampleCadre(
    SampleStudent student,
    String unit,
    String position,
    int level,
    LocalDate from,
    LocalDate until) {}
