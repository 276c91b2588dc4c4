package tw.portfolio.kernel.sheet.cell;

/**
 * What is wrong with one cell.
 *
 * @param row the row as the spreadsheet numbers it, from 1
 * @param column the column's header
 * @param value what the cell holds
 * @param chinese what is expected, in Traditional Chinese
 * @param english the same in English
 */
public record CellProblem(int row, String column, String value, String chinese, String english) {}
