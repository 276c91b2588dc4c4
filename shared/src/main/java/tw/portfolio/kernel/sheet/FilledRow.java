package tw.portfolio.kernel.sheet;

import java.util.List;
import java.util.Map;
import tw.portfolio.kernel.sheet.cell.CellProblem;
import tw.portfolio.kernel.sheet.cell.RowPlace;

/**
 * A row of a file with the headers that were expected.
 *
 * @param place where it stands
 * @param cells the cells' texts by header, of those columns that the file has
 * @param flaws what is wrong with cells before anybody asks what they mean
 */
public record FilledRow(RowPlace place, Map<String, String> cells, List<CellProblem> flaws) {
  /** Copies both. */
  public FilledRow {
    cells = Map.copyOf(cells);
    flaws = List.copyOf(flaws);
  }

  /** The row as the spreadsheet numbers it, from 1. */
  public int number() {
    return place.number();
  }
}
