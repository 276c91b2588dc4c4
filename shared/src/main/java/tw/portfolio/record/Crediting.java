package tw.portfolio.record;

import tw.portfolio.school.Term;

/**
 * Where a course of a former school or department counts here (轉學轉科).
 *
 * @param term 對應學年度、學期
 * @param gradeLevel 對應年級, 1 to 3
 * @param standing 身分別; the national code table was not found, so it is kept as the school writes it
 */
public record Crediting(Term term, int gradeLevel, String standing) {}
