package tw.portfolio.local.it.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import tw.portfolio.attachment.Attachments;
import tw.portfolio.local.it.campus.Bodies;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.sample.SampleFile;

/** Sound requests about attachments, and what they are attached to. */
final class FolderRequests {
  private static final String MEETING = "/group/meetings/{meetingId}/attachments";
  private static final String ROW = "/calendar/{year}/rows/{rowId}/{occurrence}/attachments";
  private static final String ONE = "/{attachmentId}";

  /** What {@link #seed} names of no class. */
  static final Set<String> FILES = Set.of("meetingFile", "rowFile");

  private FolderRequests() {}

  /** Attaches a file to each thing that there is, and notes its id. */
  static void seed(SeededRecords records, Map<String, String> ids, int year) {
    Map<String, String> paths = new HashMap<>();
    for (String place : new String[] {"class", "school"}) {
      paths.put("attachment " + place, "/announcements/" + ids.get("announcement " + place));
    }
    paths.put("meetingFile", "/group/meetings/" + ids.get("meetingId"));
    paths.put("rowFile", row(Integer.toString(year)));
    paths.forEach((name, path) -> ids.put(name, records.attachment(path, true)));
  }

  private static String row(String year) {
    return "/calendar/%s/rows/%s/%s"
        .formatted(year, FixedIds.ALL.get("rowId"), FixedIds.ALL.get("occurrence"));
  }

  static void in(
      Map<String, Function<Map<String, String>, JsonNode>> bodies,
      Map<String, Consumer<Map<String, String>>> fresh,
      SeededRecords owner,
      SampleFile file) {
    bodies.put("POST " + MEETING, _ -> Bodies.files(file));
    bodies.put("POST " + ROW, _ -> Bodies.files(file));
    String announcement = "/announcements/{announcementId}";
    Consumer<Map<String, String>> post =
        ids -> ids.put("announcementId", owner.announcement(ids.get("className")));
    fresh.put("DELETE " + announcement, post);
    fresh.put("POST " + announcement + "/attachments", post);
    fresh.put(
        "DELETE " + announcement + "/attachments" + ONE,
        post.andThen(
            ids ->
                ids.put(
                    "attachmentId",
                    owner.attachment("/announcements/" + ids.get("announcementId"), false))));
    fresh.put("GET " + MEETING + ONE, ids -> ids.put("attachmentId", ids.get("meetingFile")));
    fresh.put("GET " + ROW + ONE, ids -> ids.put("attachmentId", ids.get("rowFile")));
    fresh.put(
        "DELETE " + MEETING + ONE,
        ids -> {
          String meeting = GroupBodies.planned(owner.house());
          ids.put("meetingId", meeting);
          ids.put("attachmentId", owner.attachment("/group/meetings/" + meeting, false));
        });
    // Everybody asks about one row, and that has five at most.
    AtomicReference<String> last = new AtomicReference<>("");
    fresh.put(
        "DELETE " + ROW + ONE,
        ids -> {
          String path = row(ids.get("year"));
          if (attached(owner, ids.get("year")) < Attachments.MOST) {
            last.set(owner.attachment(path, false));
          }
          ids.put("attachmentId", last.get());
        });
  }

  private static int attached(SeededRecords owner, String year) {
    Schoolhouse house = owner.house();
    return RunningSchool.list(
            house.get(house.colleague(), "/calendar?year=" + year).expect(200).path("entries"))
        .stream()
        .filter(entry -> entry.path("rowId").asText().equals(FixedIds.ALL.get("rowId")))
        .filter(entry -> entry.path("occurrence").asText().equals(FixedIds.ALL.get("occurrence")))
        .mapToInt(entry -> entry.path("attachments").size())
        .sum();
  }
}
