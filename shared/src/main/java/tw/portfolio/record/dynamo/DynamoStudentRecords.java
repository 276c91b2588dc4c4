package tw.portfolio.record.dynamo;

import java.util.Optional;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.record.StudentEntries;
import tw.portfolio.record.StudentRecords;
import tw.portfolio.record.item.EntryItems;
import tw.portfolio.record.item.RecordKeys;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** What offices have entered about students, in DynamoDB. */
public final class DynamoStudentRecords implements StudentRecords {
  private final Table table;

  /** The records in this table. */
  public DynamoStudentRecords(Table table) {
    this.table = table;
  }

  @Override
  public StudentEntries of(SchoolCode school, PersonId student) {
    return StudentEntries.of(
        table.query(RecordKeys.studentRecords(school, student), "").stream()
            .map(EntryItems::read)
            .flatMap(Optional::stream)
            .toList());
  }
}
