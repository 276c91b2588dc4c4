package tw.portfolio.copy.page;

import java.util.ArrayList;
import java.util.List;
import tw.portfolio.kernel.page.Block.Fact;
import tw.portfolio.work.Dispute;
import tw.portfolio.work.Label;
import tw.portfolio.work.Status;

/** Who has done what with a piece, and when. */
final class StatusFacts {
  private StatusFacts() {}

  static List<Fact> of(Status status) {
    return switch (status) {
      case Status.Reserved reserved -> List.of(new Fact("上傳期限", Told.moment(reserved.until())));
      case Status.Refused refused ->
          List.of(
              new Fact("檢查時間", Told.moment(refused.at())), new Fact("未通過的原因", refused.message()));
      case Status.Uploaded uploaded -> List.of(new Fact("上傳完成", Told.moment(uploaded.at())));
      case Status.Sent sent ->
          List.of(
              new Fact("送出認證", Told.moment(sent.at())),
              new Fact("任課教師", sent.label().teacherName()));
      case Status.Certified certified -> certified(certified);
      case Status.Returned returned -> returned(returned);
      case Status.Submitted submitted -> {
        List<Fact> facts = new ArrayList<>(of(submitted.before()));
        facts.add(new Fact("學校提交", Told.moment(submitted.at())));
        yield facts;
      }
    };
  }

  private static List<Fact> certified(Status.Certified certified) {
    List<Fact> facts = new ArrayList<>(course(certified.label()));
    facts.add(new Fact("認證教師", certified.byName()));
    facts.add(new Fact("認證時間", Told.moment(certified.at())));
    return facts;
  }

  private static List<Fact> course(Label label) {
    return List.of(
        new Fact("開課年級", Integer.toString(label.gradeLevel())),
        new Fact("學分數", Integer.toString(label.credits())),
        new Fact("任課教師", label.teacherName()));
  }

  private static List<Fact> returned(Status.Returned returned) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("退回教師", returned.byName()));
    facts.add(new Fact("退回時間", Told.moment(returned.at())));
    facts.add(new Fact("退回原因", returned.reason()));
    returned.dispute().ifPresent(dispute -> facts.addAll(dispute(dispute)));
    return facts;
  }

  private static List<Fact> dispute(Dispute dispute) {
    List<Fact> facts = new ArrayList<>();
    for (Dispute.Step step : dispute.steps()) {
      facts.add(
          new Fact(
              "異議（%s）".formatted(step.asked().level().chinese()),
              "%s　%s".formatted(Told.moment(step.at()), step.text())));
      step.answer()
          .ifPresent(
              answer ->
                  facts.add(
                      new Fact(
                          "答覆",
                          "%s　%s：%s"
                              .formatted(
                                  Told.moment(answer.at()), answer.byName(), answer.text()))));
    }
    dispute.withdrawn().ifPresent(at -> facts.add(new Fact("撤回異議", Told.moment(at))));
    return facts;
  }
}
