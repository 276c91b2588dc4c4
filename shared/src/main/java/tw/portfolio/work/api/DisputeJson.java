package tw.portfolio.work.api;

import java.util.Optional;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.work.Dispute;

/** Disputes of returns in answers. */
final class DisputeJson {
  private DisputeJson() {}

  static Json of(Dispute dispute) {
    boolean open = !dispute.over();
    return state(dispute)
        .putIfPresent("furtherFrom", open ? Optional.of(dispute.furtherFrom()) : Optional.empty())
        .putIfPresent("furtherUntil", open ? dispute.furtherUntil() : Optional.empty())
        .put("steps", dispute.steps().stream().map(DisputeJson::of).toList());
  }

  private static Json state(Dispute dispute) {
    String asked = dispute.current().asked().level().chinese();
    Json json = Json.object();
    if (dispute.withdrawn().isPresent()) {
      return json.put("state", "withdrawn").put("stateName", "學生已撤回異議");
    }
    if (dispute.waitsFor().isPresent()) {
      return json.put("state", "waiting").put("stateName", "等待%s回覆".formatted(asked));
    }
    return dispute.over()
        ? json.put("state", "decided").put("stateName", "教務處已裁決")
        : json.put("state", "answered").put("stateName", "%s已回覆".formatted(asked));
  }

  private static Json of(Dispute.Step step) {
    Json json =
        Json.object()
            .put("as", step.asked().level().code())
            .put("asName", step.asked().level().chinese())
            .put("at", step.at())
            .put("text", step.text());
    if (step.asked() instanceof Dispute.Asked.Homeroom homeroom) {
      json.put("className", homeroom.className());
    }
    return json.putIfPresent("answer", step.answer().map(DisputeJson::of));
  }

  private static Json of(Dispute.Answer answer) {
    return Json.object()
        .put("at", answer.at())
        .put("by", answer.byName())
        .put("text", answer.text());
  }
}
