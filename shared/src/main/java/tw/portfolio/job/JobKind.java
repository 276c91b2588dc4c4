package tw.portfolio.job;

import java.util.Arrays;
import java.util.Optional;
import tw.portfolio.access.Permission;

/**
 * The kinds of jobs: what people call one, who may ask for it and watch it, and which worker does
 * it.
 */
public enum JobKind {
  /** 名冊: national ids and all that is handed in of records, as workbooks. */
  BOOKS("books", "提交名冊", Permission.MAKE_BOOKS, JobWorker.BOOKS),
  /** 預檢: what would be refused if it were handed in now. */
  PRECHECK("precheck", "預檢", Permission.MAKE_BOOKS, JobWorker.PACKING),
  /** 收訖明細: what the national database has received. */
  RECEIPTS("receipts", "收訖明細", Permission.KEEP_RECEIPTS, JobWorker.INTAKE),
  /** 歷程交換: students' records for the school that they go to. */
  TRANSFER_OUT("transfer-out", "歷程交換匯出", Permission.TRANSFER_RECORDS, JobWorker.BOOKS),
  /** 歷程交換: students' records from the school that they came from. */
  TRANSFER_IN("transfer-in", "歷程交換匯入", Permission.TRANSFER_RECORDS, JobWorker.INTAKE),
  /** 個人學習歷程: all that the platform has of a student, for that student. */
  OWN_COPY("own-copy", "個人學習歷程下載", JobWorker.PACKING),
  /** 封存: all of a school year. */
  YEAR_ARCHIVE("year-archive", "學年封存", Permission.KEEP_ARCHIVES, JobWorker.PACKING),
  /** 成效評核: what offices and teachers have entered and decided in a semester. */
  EVALUATION("evaluation", "成效評核", Permission.EVALUATE, JobWorker.PACKING);

  private final String code;
  private final String chinese;
  private final Optional<Permission> permission;
  private final JobWorker worker;

  JobKind(String code, String chinese, JobWorker worker) {
    this(code, chinese, Optional.empty(), worker);
  }

  JobKind(String code, String chinese, Permission permission, JobWorker worker) {
    this(code, chinese, Optional.of(permission), worker);
  }

  JobKind(String code, String chinese, Optional<Permission> permission, JobWorker worker) {
    this.code = code;
    this.chinese = chinese;
    this.permission = permission;
    this.worker = worker;
  }

  /** Its name in storage, messages and answers. */
  public String code() {
    return code;
  }

  /** What people call it. */
  public String chinese() {
    return chinese;
  }

  /** Lets somebody ask for such jobs and watch them; none: everybody does so of the own. */
  public Optional<Permission> permission() {
    return permission;
  }

  /** Who does it. */
  public JobWorker worker() {
    return worker;
  }

  /** The kind with exactly this code. */
  public static Optional<JobKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
