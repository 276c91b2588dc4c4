package tw.portfolio.work.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.school.Window;
import tw.portfolio.work.Dispute;
import tw.portfolio.work.DisputeLevel;
import tw.portfolio.work.Status;

/** What a student can do about a return, in a sentence or two. */
public final class ReturnAdvice {
  private static final String MEND = "請依退回原因修正後再次送出。";

  private ReturnAdvice() {}

  /** The advice; nothing to what was not returned. */
  public static Optional<String> of(Status status) {
    return status.returned().map(ReturnAdvice::of);
  }

  private static String of(Status.Returned returned) {
    return returned.dispute().map(ReturnAdvice::disputed).orElseGet(() -> undisputed(returned));
  }

  private static String undisputed(Status.Returned returned) {
    return MEND
        + "若不同意退回，可在 %s 前提出異議，由任課教師回覆；仍不同意時，可再送請導師、教務處處理。"
            .formatted(day(returned.at().plus(Dispute.ASKED_WITHIN)));
  }

  private static String disputed(Dispute dispute) {
    if (dispute.over()) {
      return "對這次退回的異議已結束。" + MEND;
    }
    DisputeLevel asked = dispute.current().asked().level();
    if (dispute.furtherUntil().isPresent()) {
      return "%s已回覆您的異議。若仍不同意，可在 %s 前送請%s處理；也可以修正後再次送出。"
          .formatted(
              asked.chinese(),
              day(dispute.furtherUntil().get()),
              asked == DisputeLevel.TEACHER ? "導師" : "教務處");
    }
    return asked == DisputeLevel.OFFICE
        ? "異議正在等待教務處裁決。您也可以撤回異議，或修正後再次送出。"
        : "異議正在等待%s回覆；若到 %s 仍沒有回覆，可以送請下一級處理。您也可以撤回異議，或修正後再次送出。"
            .formatted(asked.chinese(), day(dispute.furtherFrom()));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Window.TAIPEI);
  }
}
