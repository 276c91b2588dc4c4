package tw.portfolio.imports;

/**
 * What a check found.
 *
 * @param rows rows with anything in them, the header not counted
 * @param fresh rows about something that the school does not have yet
 * @param changed rows that differ from what the school has
 * @param unchanged rows that say what the school has already
 * @param wrongRows rows with at least one wrong cell
 * @param wrongCells wrong cells
 * @param missing what the school has and the file does not: it stays as it is
 * @param warnings cells that are likely to be mistakes
 */
public record Tally(
    int rows,
    int fresh,
    int changed,
    int unchanged,
    int wrongRows,
    int wrongCells,
    int missing,
    int warnings) {
  /** How many records a commit writes. */
  public int toWrite() {
    return fresh + changed;
  }

  /** Whether every cell is right. */
  public boolean sound() {
    return wrongCells == 0;
  }

  /** In one line, for the history. */
  public String summary() {
    return "共 %d 列：新增 %d、修改 %d、不變 %d、有誤 %d 列（%d 格），請確認 %d 格，系統已有而檔案沒有 %d"
        .formatted(rows, fresh, changed, unchanged, wrongRows, wrongCells, warnings, missing);
  }
}
