package tw.portfolio.store.dynamo;

import java.util.Optional;
import tw.portfolio.domain.record.StudentEntries;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.store.StudentRecords;

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
        table.query(Keys.studentRecords(school, student), "").stream()
            .map(EntryItems::read)
            .flatMap(Optional::stream)
            .toList());
  }
}
