package tw.portfolio.functions.activation;

import tw.portfolio.account.MakingActivationCodes.Pupil;
import tw.portfolio.account.MakingActivationCodes.Standing;
import tw.portfolio.kernel.json.Json;

/** How far students are, in answers. */
final class PupilJson {
  private PupilJson() {}

  static Json of(Pupil pupil) {
    Json json =
        Json.object()
            .put("studentId", pupil.student().id().text())
            .put("className", pupil.place().className())
            .put("seat", pupil.place().seat())
            .put("studentNumber", pupil.place().studentNumber())
            .put("name", pupil.student().name());
    return switch (pupil.standing()) {
      case Standing.Coded coded ->
          json.put("state", "code")
              .put("code", coded.code().printed())
              .put("expiresAt", coded.until());
      case Standing.Pending pending ->
          json.put("state", "waiting").put("expiresAt", pending.until());
      case Standing.Linked() -> json.put("state", "active");
      case Standing.NotInUse() -> json.put("state", "not-in-use");
      case Standing.Without() -> json.put("state", "none");
    };
  }
}
