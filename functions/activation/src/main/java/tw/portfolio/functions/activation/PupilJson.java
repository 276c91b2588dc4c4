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
          state(json, "code", "剛製發")
              .put("code", coded.code().printed())
              .put("expiresAt", coded.until());
      case Standing.Pending pending ->
          state(json, "waiting", "已製發，尚未使用").put("expiresAt", pending.until());
      case Standing.Linked() -> state(json, "active", "已啟用");
      case Standing.NotInUse() -> state(json, "not-in-use", "帳號已停用或已不在這一班");
      case Standing.Without() -> state(json, "none", "沒有有效的啟用碼");
    };
  }

  private static Json state(Json json, String code, String chinese) {
    return json.put("state", code).put("stateName", chinese);
  }
}
