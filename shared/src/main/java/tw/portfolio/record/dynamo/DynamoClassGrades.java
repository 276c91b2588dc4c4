package tw.portfolio.record.dynamo;

import java.util.Map;
import java.util.stream.Collectors;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.record.ClassGrades;
import tw.portfolio.record.item.RecordKeys;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** The grades of classes by the school's list of classes in DynamoDB. */
public final class DynamoClassGrades implements ClassGrades {
  private final Table table;

  /** The lists of classes in this table. */
  public DynamoClassGrades(Table table) {
    this.table = table;
  }

  @Override
  public Map<String, Integer> grades(SchoolCode school, SchoolYear year) {
    return table.list(RecordKeys.classList(school, year)).stream()
        .collect(
            Collectors.toUnmodifiableMap(item -> item.text("name"), item -> item.integer("grade")));
  }
}
