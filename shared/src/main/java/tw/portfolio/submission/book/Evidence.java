package tw.portfolio.submission.book;

/**
 * Where a column comes from. The nation's own documents were not available, so what a public
 * program reads or writes is the best there is (domain.md, "How far to trust it").
 */
public enum Evidence {
  /** domain.md 2.3: two independent programs agree on the fields; their order follows them. */
  TWO_PROGRAMS(true, "兩個公開程式讀寫全國資料的欄位一致"),
  /** domain.md 3.3: the names under which the national database of 108學年 has them. */
  NATIONAL_DATA(true, "108 學年度全國資料的欄名"),
  /** domain.md 9.2: a vendor's export by the numbering of the national document. */
  VENDOR_EXPORT(true, "校務系統廠商依國教署文件編號的匯出欄位"),
  /** domain.md 3.2, 3.3: one program's order of columns. */
  ONE_PROGRAM(true, "一個公開程式（1Campus）的欄位順序"),
  /**
   * domain.md 3.3: an exporter of 107學年 has them behind the data; how files travel today is not
   * known.
   */
  OLDER_PROGRAM(false, "只有 107 學年度較舊的公開程式有這一欄，現行位置未經證實"),
  /** Derived from the sheet beside it; no source has it. */
  INFERRED(false, "由相近的工作表推論，未經證實");

  private final boolean proven;
  private final String chinese;

  Evidence(boolean proven, String chinese) {
    this.proven = proven;
    this.chinese = chinese;
  }

  /** Whether a source has the column at this place. */
  public boolean proven() {
    return proven;
  }

  /** The same for people. */
  public String chinese() {
    return chinese;
  }
}
