package tw.portfolio.kernel.sheet.cell;

/**
 * What is wrong with one cell, or likely to be.
 *
 * @param place the cell's row
 * @param column the column's header
 * @param value what the cell holds
 * @param chinese what is expected, in Traditional Chinese
 * @param english the same in English
 */
public record CellProblem(
    RowPlace place, String column, String value, String chinese, String english) {
  /** The row as the spreadsheet numbers it, from 1. */
  public int row() {
    return place.number();
  }
}
