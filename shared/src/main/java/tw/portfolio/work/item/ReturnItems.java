package tw.portfolio.work.item;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.PieceId;

/**
 * What was returned to a student who is to be told of it, an item a student. While anything is to
 * be told, it is in the index of what waits for a worker; so looking for it costs what waits.
 */
public final class ReturnItems {
  public static final String SCHOOL = "school";
  public static final String STUDENT = "student";

  /** What was returned and nobody has taken to tell. */
  public static final String PIECES = "pieces";

  /** What somebody is telling, since {@link #HOUR}. */
  public static final String TAKEN = "taken";

  /** The last hour for which something was taken. */
  public static final String HOUR = "hour";

  private static final String OPEN = "RETURNED#";

  /** So long after the last it is known in which hour that was. */
  private static final Duration KEPT = Duration.ofDays(2);

  private ReturnItems() {}

  /** Where a student's lies. */
  public static Key key(SchoolCode school, PersonId student) {
    return new Key(school + "#RETURNED#" + student, "UNTOLD");
  }

  /** The partitions of the index in which students wait to be told. */
  public static List<String> open() {
    return Shards.shards(OPEN);
  }

  /** A piece was returned just now: a step without a condition, so it never fails. */
  public static Update.Builder returned(SchoolCode school, PieceId piece, Instant now) {
    return Update.builder()
        .key(key(school, piece.student()).attributes())
        .updateExpression(
            "SET #school = :school, #student = :student, openUpload = :open,"
                + " openSince = if_not_exists(openSince, :now) ADD #pieces :pieces"
                + " REMOVE #expires")
        .expressionAttributeNames(
            Map.of(
                "#school",
                SCHOOL,
                "#student",
                STUDENT,
                "#pieces",
                PIECES,
                "#expires",
                Attributes.EXPIRES_AT))
        .expressionAttributeValues(
            Map.of(
                ":school", AttributeValue.fromS(school.text()),
                ":student", AttributeValue.fromS(piece.student().text()),
                ":open", AttributeValue.fromS(OPEN + Shards.shard(piece.student().text())),
                ":now", AttributeValue.fromS(Item.sortable(now)),
                ":pieces", AttributeValue.fromSs(List.of(piece.toString()))));
  }

  /** When the item may be forgotten of which nothing more is to be told. */
  public static long expires(Instant now) {
    return now.plus(KEPT).getEpochSecond();
  }
}
