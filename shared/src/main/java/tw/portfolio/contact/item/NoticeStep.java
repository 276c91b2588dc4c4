package tw.portfolio.contact.item;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.contact.notice.NewNotice;
import tw.portfolio.contact.notice.NoticeId;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.school.SchoolCode;

/**
 * A notice as a step of the write that it belongs to: without a condition, so it never fails. One
 * that is there already says what this one says, and stays read where it was read.
 */
public final class NoticeStep {
  private NoticeStep() {}

  /** Adds it. */
  public static void add(Transaction<?> transaction, SchoolCode school, NewNotice notice) {
    Item item = NoticeItems.write(school, notice);
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    item.attributes()
        .forEach(
            (name, value) -> {
              if (!name.equals("pk") && !name.equals("sk")) {
                names.put("#" + name, name);
                values.put(":" + name, value);
              }
            });
    transaction.updateAlong(
        Update.builder()
            .key(
                NoticeItems.key(school, notice.person(), NoticeId.of(notice.at(), notice.key()))
                    .attributes())
            .updateExpression(
                names.values().stream()
                    .sorted()
                    .map(name -> "#" + name + " = :" + name)
                    .collect(Collectors.joining(", ", "SET ", "")))
            .expressionAttributeNames(names)
            .expressionAttributeValues(values));
  }
}
