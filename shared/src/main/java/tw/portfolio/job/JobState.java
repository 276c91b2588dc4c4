package tw.portfolio.job;

import java.time.Instant;
import java.util.Optional;

/** How far a job is. */
public sealed interface JobState {
  /** The file that it is about is not here yet. */
  record AwaitingFile() implements JobState {}

  /**
   * A worker is at it, or will be.
   *
   * @param step what is done
   * @param progress how far
   * @param confirmed what somebody has confirmed and is carried out
   */
  record Working(JobStep step, Progress progress, Optional<JobReport> confirmed)
      implements JobState {
    /** What is prepared, from the beginning. */
    public static Working preparing() {
      return new Working(JobStep.PREPARE, Progress.NONE, Optional.empty());
    }

    /** What is carried out, from the beginning. */
    public static Working carryingOut(JobReport confirmed) {
      return new Working(JobStep.CARRY_OUT, Progress.NONE, Optional.of(confirmed));
    }
  }

  /**
   * It is prepared, and somebody has to confirm what it says.
   *
   * @param report what will be done
   */
  record Prepared(JobReport report) implements JobState {}

  /**
   * It is done.
   *
   * @param report what was done
   * @param expires until when its files are kept
   */
  record Done(JobReport report, Instant expires) implements JobState {}

  /**
   * What it is about can't be taken; nothing was written.
   *
   * @param refusal why, and what to do
   */
  record Refused(JobRefusal refusal) implements JobState {}

  /**
   * A worker failed at it as often as is tried; asked again, it goes on.
   *
   * @param at what it failed at, to go on with
   */
  record Failed(Working at) implements JobState {}

  /** Somebody called it off. */
  record Cancelled() implements JobState {}

  /**
   * How much of a step is done.
   *
   * @param done so many
   * @param total of so many; 0 while nobody knows
   */
  record Progress(int done, int total) {
    /** At the beginning. */
    public static final Progress NONE = new Progress(0, 0);
  }

  /** Its name in storage and answers. */
  default String code() {
    return switch (this) {
      case AwaitingFile() -> "awaitingFile";
      case Working _ -> "working";
      case Prepared _ -> "prepared";
      case Done _ -> "done";
      case Refused _ -> "refused";
      case Failed _ -> "failed";
      case Cancelled() -> "cancelled";
    };
  }

  /** What people call it. */
  default String chinese() {
    return switch (this) {
      case AwaitingFile() -> "待上傳檔案";
      case Working(JobStep step, Progress _, Optional<JobReport> _) ->
          switch (step) {
            case PREPARE -> "準備中";
            case CARRY_OUT -> "辦理中";
          };
      case Prepared _ -> "待確認";
      case Done _ -> "已完成";
      case Refused _ -> "無法辦理";
      case Failed _ -> "處理失敗";
      case Cancelled() -> "已取消";
    };
  }

  /** The report that is to be looked at, if there is one. */
  default Optional<JobReport> shown() {
    return switch (this) {
      case Prepared(JobReport report) -> Optional.of(report);
      case Done(JobReport report, Instant _) -> Optional.of(report);
      case AwaitingFile(), Working _, Refused _, Failed _, Cancelled() -> Optional.empty();
    };
  }
}
