package tw.portfolio.kernel.sheet;

import java.util.List;
import java.util.Map;
import tw.portfolio.kernel.sheet.cell.CellProblem;

/**
 * A row of a file with the headers that were expected.
 *
 * @param number as the spreadsheet numbers it, from 1
 * @param cells the cells' texts by header
 * @param flaws what is wrong with cells before anybody asks what they mean
 */
public record FilledRow(int number, Map<String, String> cells, List<CellProblem> flaws) {
  /** Copies both. */
  public FilledRow {
    cells = Map.copyOf(cells);
    flaws = List.copyOf(flaws);
  }
}
