package tw.portfolio.local.it.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
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
          AwardBodies.all());

  private RoomBodies() {}
}
