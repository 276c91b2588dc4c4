package tw.portfolio.local.it.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What requests send to the rooms that say so in a file of their own: a line each. */
final class RoomBodies {
  static final List<Map<String, Function<Map<String, String>, JsonNode>>> ALL =
      List.of(
          SubmissionBodies.all(),
          JobBodies.all(),
          QuestionBodies.all(),
          CalendarBodies.all(),
          GroupBodies.all(),
          ContactBodies.all(),
          OverviewBodies.all(),
          AwardBodies.all(),
          TrainingBodies.all());

  /** What {@link #things} makes. */
  static final Set<String> THINGS = Set.of("meetingId", "awardId", "evaluationId", "trainingId");

  private RoomBodies() {}

  /** One of each, which belongs to nobody: by what paths call its id. */
  static Map<String, String> things(Schoolhouse house) {
    return Map.of(
        "meetingId",
        GroupBodies.planned(house),
        "awardId",
        AwardBodies.proposed(house),
        "evaluationId",
        AwardBodies.evaluated(house),
        "trainingId",
        TrainingBodies.planned(house));
  }
}
