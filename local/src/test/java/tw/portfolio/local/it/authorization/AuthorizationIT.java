package tw.portfolio.local.it.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.local.authorization.Asker;
import tw.portfolio.local.authorization.Mark;
import tw.portfolio.local.authorization.Matrix;
import tw.portfolio.local.authorization.Relation;
import tw.portfolio.local.authorization.Row;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Site;

/**
 * Every cell of {@code docs/authorization.md}, tried against the running system. The first to
 * begin, since it takes longest by far: nobody else should have to wait for it at the end.
 */
@Order(1)
class AuthorizationIT {
  private static RunningSchool campus;
  private static SeededRecords here;
  private static SeededRecords there;
  private static Requests hereRequests;
  private static Requests thereRequests;

  /**
   * On a system of its own, so that whatever changes in its table is one of these requests' doing.
   */
  @BeforeAll
  static void open() {
    campus = RunningSchool.alone(Site.usual());
    here = SeededRecords.of(campus, new Schoolhouse(campus, campus.code(), 7));
    there = SeededRecords.of(campus, new Schoolhouse(campus, campus.neighbour(), 8));
    hereRequests = new Requests(here, campus.samples().pdf(1));
    thereRequests = new Requests(there, campus.samples().pdf(1));
  }

  @AfterAll
  static void close() {
    campus.close();
  }

  @Test
  void shouldAnswerEveryCellAsTheTableSays() {
    List<String> wrong = new ArrayList<>();
    long tried = 0;
    for (Row row : Matrix.rows()) {
      for (Asker asker : Asker.values()) {
        for (Relation relation : row.thing().relations(asker)) {
          tried++;
          Tried cell = tried(row, asker, relation);
          if (cell.mark() != row.expected(asker, relation)) {
            wrong.add(
                "%s | %s | %s: expected %s, answered %s (%s)"
                    .formatted(
                        row.name(),
                        asker,
                        relation,
                        row.expected(asker, relation).symbol(),
                        cell.mark().symbol(),
                        cell.reply()));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).isEqualTo(Matrix.cells());
  }

  @Test
  void shouldAnswerIdsOfAnotherSchoolInAnyPlaceAsIdsThatNobodyHasAndChangeNothing() {
    Map<String, String> ours = here.of(Asker.NOBODY, Relation.SCHOOL);
    Map<String, String> theirs = there.of(Asker.NOBODY, Relation.SCHOOL);
    Set<Map<String, AttributeValue>> before = stored();

    List<String> told = new ArrayList<>();
    for (Requests.Call call : Requests.mixed(here.bodies(), ours, theirs)) {
      Reply reply = here.house().ask(here.house().someone(call), call);
      Reply nobodys = here.house().ask(here.house().someone(call), Unheard.like(call, theirs));
      boolean same =
          reply.status() == nobodys.status()
              && Unheard.like(reply.body().toString())
                  .equals(Unheard.like(nobodys.body().toString()));
      if (!same || (!call.method().equals("GET") && reply.status() < 400)) {
        told.add(call + ": " + reply + ", nobody's: " + nobodys);
      }
    }
    assertThat(told).isEmpty();
    assertThat(stored()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/students",
        "/people",
        "/imports",
        "/submissions",
        "/sections",
        "/consultations",
        "/history",
        "/announcements",
        "/extensions",
        "/register-enquiries"
      })
  void shouldTakeNoCursorOfAnotherSchool(String list) {
    there.extension(there.house().far().text());
    there.extension(there.house().far().text());
    String next =
        there
            .house()
            .get(there.house().colleague(), list + "?limit=1")
            .expect(200)
            .path("next")
            .asText();

    here.house()
        .get(here.house().colleague(), list + "?limit=1&cursor=" + next)
        .refused(400, "malformed-request");
  }

  private static Set<Map<String, AttributeValue>> stored() {
    Table table = Table.of(campus.environment());
    return table
        .client()
        .scanPaginator(request -> request.tableName(table.name()).consistentRead(true))
        .items()
        .stream()
        .collect(Collectors.toSet());
  }

  private record Tried(Mark mark, Reply reply) {}

  private static Tried tried(Row row, Asker asker, Relation relation) {
    boolean elsewhere = relation == Relation.ELSEWHERE;
    Requests owners = elsewhere ? thereRequests : hereRequests;
    Map<String, String> ids = owners.prepare(row, (elsewhere ? there : here).of(asker, relation));
    Reply reply = ask(row, asker, ids);
    if (reply.status() < 400) {
      owners.used(row);
    }
    if (reply.status() == 403 || (asker == Asker.NOBODY && reply.status() == 401)) {
      return new Tried(Mark.REFUSED, reply);
    }
    if (reply.status() == 404) {
      return new Tried(Mark.UNSEEN, reply);
    }
    assertThat(reply.status())
        .as("%s %s %s %s", row.name(), asker, relation, reply.body())
        .isIn(200, 201, 202, 204, 409, 422);
    JsonNode kinds = reply.body().path("records");
    if (kinds.isObject() && !kinds.has(Requests.variant(row))) {
      // Some kinds of records are shown, and this is none of them.
      return new Tried(Mark.REFUSED, reply);
    }
    if (row.name().startsWith("PUT /deputies") && reply.code().equals("wrong-state")) {
      // Who does not teach has nobody's place to give away.
      return new Tried(Mark.REFUSED, reply);
    }
    return relation != Relation.OWN && sameForNobodys(row, asker, ids, reply)
        ? new Tried(Mark.UNSEEN, reply)
        : new Tried(Mark.ALLOWED, reply);
  }

  /** Whether ids that nobody has, anywhere, get the same answer. */
  private static boolean sameForNobodys(
      Row row, Asker asker, Map<String, String> ids, Reply reply) {
    Reply nobodys = ask(row, asker, Unheard.like(ids));
    return nobodys.status() == reply.status()
        && Unheard.like(nobodys.body().toString()).equals(Unheard.like(reply.body().toString()));
  }

  private static Reply ask(Row row, Asker asker, Map<String, String> ids) {
    Requests.Call call = hereRequests.of(row, ids);
    Reply reply = here.house().ask(asker, call);
    JsonNode only = reply.body().at("/results/0");
    return only.path("ok").asBoolean(true)
        ? reply
        : new Reply(only.at("/problem/status").asInt(), only.path("problem"));
  }
}
