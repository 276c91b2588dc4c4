package tw.portfolio.work.outcome.dynamo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import tw.portfolio.kernel.dynamo.Indexes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.Status;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.item.PieceItems;
import tw.portfolio.work.item.PieceKeys;

/** A page of what waits for somebody, or was decided, from the index that has it. */
final class QueuePages {
  private static final String INVALID = "ValidationException";

  /** A piece's id, and since when it waits, as {@link Item#sortable} writes it. */
  private static final Pattern CURSOR = Pattern.compile("([^|]+)\\|([-0-9T:.]{19,40}Z)");

  private final Table table;
  private final SchoolCode school;
  private final Optional<String> after;
  private final int most;

  /** A page that begins behind that cursor. */
  QueuePages(Table table, SchoolCode school, Optional<String> after, int most) {
    this.table = table;
    this.school = school;
    this.after = after;
    this.most = most;
  }

  /** Where a list is: a partition of an index. */
  record Place(String index, String attribute, String partition) {}

  StoredPage<Piece> oldestFirst(Place place) {
    return page(place, table::query);
  }

  StoredPage<Piece> latestFirst(Place place) {
    return page(place, table::queryBackwards);
  }

  /** Reads a page from one end or the other. */
  @FunctionalInterface
  private interface Reading {
    Table.IndexPage page(
        String index,
        QueryConditional conditional,
        Optional<Map<String, AttributeValue>> start,
        int most);
  }

  private StoredPage<Piece> page(Place place, Reading reading) {
    Table.IndexPage page = read(place, reading);
    List<Piece> pieces = page.items().stream().map(PieceItems::read).toList();
    return new StoredPage<>(
        pieces, page.more() ? Optional.of(cursor(pieces.getLast())) : Optional.empty());
  }

  private Table.IndexPage read(Place place, Reading reading) {
    Optional<Map<String, AttributeValue>> start = after.map(cursor -> startKey(place, cursor));
    QueryConditional list =
        QueryConditional.keyEqualTo(key -> key.partitionValue(place.partition()));
    try {
      return reading.page(place.index(), list, start, most);
    } catch (DynamoDbException refused) {
      // Of all that goes into this query, only the start key comes from outside.
      Optional<String> code =
          Optional.ofNullable(refused.awsErrorDetails()).map(AwsErrorDetails::errorCode);
      if (start.isPresent() && code.filter(INVALID::equals).isPresent()) {
        throw new UnknownCursorException(refused);
      }
      throw refused;
    }
  }

  /**
   * A cursor names the last piece and since when it waits, or when it was decided; the rest of the
   * start key follows from the request.
   */
  private static String cursor(Piece piece) {
    Instant at =
        switch (piece.status()) {
          case Status.Sent sent -> sent.at();
          case Status.Certified certified -> certified.at();
          case Status.Returned returned -> returned.listedSince();
          case Status.Submitted(Instant _, String _, Status.Certified certified) -> certified.at();
          case Status.Submitted(Instant _, String _, Status.Uploaded _),
              Status.Reserved _,
              Status.Refused _,
              Status.Uploaded _ ->
              throw new IllegalStateException("Only what was sent is in a teacher's lists");
        };
    return piece.id() + "|" + Item.sortable(at);
  }

  private Map<String, AttributeValue> startKey(Place place, String cursor) {
    Matcher parts = CURSOR.matcher(cursor);
    if (!parts.matches()) {
      throw new UnknownCursorException();
    }
    PieceId piece =
        PieceId.parse(WorkKind.OUTCOME, parts.group(1)).orElseThrow(UnknownCursorException::new);
    String since = parts.group(2) + "#" + piece.secret();
    Map<String, AttributeValue> key = new HashMap<>(PieceKeys.piece(school, piece).attributes());
    key.put(place.attribute(), AttributeValue.fromS(place.partition()));
    key.put(Indexes.WAITING_SINCE, AttributeValue.fromS(since));
    return key;
  }
}
