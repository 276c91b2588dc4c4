package tw.portfolio.functions.achievements;

import static tw.portfolio.samples.Students.MING;

import java.util.Map;
import java.util.stream.Collectors;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.Achievements;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.Students;
import tw.portfolio.work.Piece;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.achievement.Entry;

/** What 王小明 asks for about achievements. */
final class AchievementRequests {
  private AchievementRequests() {}

  static final String LINK = ",\"link\":\"" + Achievements.LINK + "\"";

  static Events student(String route) {
    return Calls.by(Students.actor(MING), route);
  }

  static Events announce(String body) {
    return student("POST /achievements").json(body);
  }

  static Events at(Events request, Piece achievement) {
    return request.path("achievementId", achievement.id().toString());
  }

  static String announcement(Category category, String evidence) {
    Map<String, String> fields = Achievements.fields(category);
    String detail =
        fields.entrySet().stream()
            .map(field -> "\"" + field.getKey() + "\":" + json(category, field))
            .collect(Collectors.joining(","));
    return "{\"year\":115,\"semester\":1,\"detail\":{\"category\":\"%s\",%s},\"description\":\"帶領學弟妹完成校慶活動\"%s}"
        .formatted(category.code(), detail, evidence);
  }

  private static String json(Category category, Map.Entry<String, String> field) {
    boolean number =
        category.entries().stream()
            .filter(entry -> entry.name().equals(field.getKey()))
            .anyMatch(entry -> entry.kind() instanceof Entry.Kind.Whole);
    return number ? field.getValue() : "\"" + field.getValue() + "\"";
  }

  static String files(RealFile file) {
    return ",\"files\":[" + json(file) + "]";
  }

  static String json(RealFile file) {
    DeclaredFile declared = file.declared();
    return "{\"name\":\"%s\",\"type\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\"}"
        .formatted(
            declared.name(), declared.type().mediaType(), declared.bytes(), declared.sha256());
  }

  static Events year(Events request) {
    return request.path("year", "115");
  }
}
