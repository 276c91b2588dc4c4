package tw.portfolio.imports;

import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.sheet.FileRefusal;

/** How far an import is. */
public sealed interface ImportState {
  /** The code of each. */
  List<String> CODES =
      List.of(
          "awaitingFile",
          "checking",
          "checked",
          "wrong",
          "refused",
          "committing",
          "interrupted",
          "committed");

  /** Its name in storage, requests and answers. */
  String code();

  /** What an office reads on its list of imports: how far this one is. */
  String chinese();

  /** The step that a worker is to take in this state, if it is its turn. */
  default Optional<ImportStep> working() {
    return Optional.empty();
  }

  /** Announced; the file has not been looked for yet. */
  record AwaitingFile() implements ImportState {
    @Override
    public String code() {
      return "awaitingFile";
    }

    @Override
    public String chinese() {
      return "等待上傳檔案";
    }
  }

  /** Being read and compared. */
  record Checking() implements ImportState {
    @Override
    public String code() {
      return "checking";
    }

    @Override
    public String chinese() {
      return "檢查中";
    }

    @Override
    public Optional<ImportStep> working() {
      return Optional.of(ImportStep.CHECK);
    }
  }

  /** Every cell is right; nothing is written yet. */
  record Checked(Preview preview) implements ImportState {
    @Override
    public String code() {
      return "checked";
    }

    @Override
    public String chinese() {
      return "檢查通過，尚未寫入";
    }
  }

  /** Some cells are wrong, so nothing is written. */
  record Wrong(Preview preview) implements ImportState {
    @Override
    public String code() {
      return "wrong";
    }

    @Override
    public String chinese() {
      return "有錯誤，未寫入";
    }
  }

  /** The file can't be read at all. */
  record Refused(FileRefusal refusal) implements ImportState {
    @Override
    public String code() {
      return "refused";
    }

    @Override
    public String chinese() {
      return "檔案格式不符，未檢查";
    }
  }

  /**
   * Being written.
   *
   * @param progress how far that is
   */
  record Committing(Preview preview, Progress progress) implements ImportState {
    @Override
    public String code() {
      return "committing";
    }

    @Override
    public String chinese() {
      return "寫入中";
    }

    @Override
    public Optional<ImportStep> working() {
      return Optional.of(ImportStep.COMMIT);
    }
  }

  /**
   * The writing has stopped, because it would have written what no preview has told: somebody has
   * changed the school's records since, or the file is another. It may be checked again, or, if the
   * new preview is right, written.
   *
   * @param preview what the file would change now; the former one if the file can't be read
   * @param written how many records were written until then
   * @param refusal why the file can't be read, if that is the reason
   */
  record Interrupted(Preview preview, int written, Optional<FileRefusal> refusal)
      implements ImportState {
    @Override
    public String code() {
      return "interrupted";
    }

    @Override
    public String chinese() {
      return "與預覽不同，寫入中止";
    }
  }

  /**
   * Everything that the file says is what the school has.
   *
   * @param written how many records were written for that since it was last checked
   */
  record Committed(Preview preview, int written) implements ImportState {
    @Override
    public String code() {
      return "committed";
    }

    @Override
    public String chinese() {
      return "已寫入";
    }
  }
}
