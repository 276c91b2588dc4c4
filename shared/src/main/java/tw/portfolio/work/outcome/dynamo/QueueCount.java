package tw.portfolio.work.outcome.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import tw.portfolio.course.SectionRef;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.work.outcome.CertificationStore.QueuePart;

/** How many pieces a partition of an index has: they are counted where they lie, none is sent. */
final class QueueCount {
  private final Table table;
  private final String index;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();

  QueueCount(Table table, String index, String attribute, String partition) {
    this.table = table;
    this.index = index;
    names.put("#partition", attribute);
    values.put(":partition", AttributeValue.fromS(partition));
  }

  int of(QueuePart part) {
    part.className().ifPresent(this::ofClass);
    part.section().ifPresent(this::ofSection);
    part.words().ifPresent(this::ofStudents);
    QueryRequest.Builder request =
        QueryRequest.builder()
            .tableName(table.name())
            .indexName(index)
            .select(Select.COUNT)
            .keyConditionExpression("#partition = :partition")
            .expressionAttributeNames(names)
            .expressionAttributeValues(values);
    if (!conditions.isEmpty()) {
      request.filterExpression(String.join(" AND ", conditions));
    }
    return table.client().queryPaginator(request.build()).stream()
        .mapToInt(QueryResponse::count)
        .sum();
  }

  private void ofClass(String className) {
    names.putAll(Map.of("#label", "label", "#place", "place", "#className", "className"));
    values.put(":className", AttributeValue.fromS(className));
    conditions.add("#label.#place.#className = :className");
  }

  private void ofStudents(String words) {
    names.putAll(Map.of("#label", "label", "#place", "place"));
    names.putAll(Map.of("#studentName", "studentName", "#studentNumber", "studentNumber"));
    values.put(":words", AttributeValue.fromS(words));
    conditions.add(
        "(contains(#label.#studentName, :words)"
            + " OR begins_with(#label.#place.#studentNumber, :words))");
  }

  private void ofSection(SectionRef section) {
    names.putAll(Map.of("#label", "label", "#section", "section"));
    names.putAll(Map.of("#course", "course", "#code", "code", "#term", "term"));
    values.put(":section", AttributeValue.fromS(section.name()));
    values.put(":code", AttributeValue.fromS(section.code().text()));
    values.put(":term", AttributeValue.fromS(section.term().toString()));
    conditions.add("#label.#section = :section");
    conditions.add("#course.#code = :code AND #course.#term = :term");
  }
}
