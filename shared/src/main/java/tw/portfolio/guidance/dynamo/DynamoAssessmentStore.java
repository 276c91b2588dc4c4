package tw.portfolio.guidance.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.access.Role;
import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.guidance.Assessment;
import tw.portfolio.guidance.AssessmentRefusal;
import tw.portfolio.guidance.AssessmentStore;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** 修課評估 in DynamoDB. */
public final class DynamoAssessmentStore implements AssessmentStore {
  private final Table table;
  private final Backoff backoff;

  /** Assessments in this table. */
  public DynamoAssessmentStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public List<Assessment> of(SchoolCode school, PersonId student) {
    return table
        .query(GuidanceKeys.records(school, student), GuidanceKeys.ASSESSMENT)
        .reversed()
        .stream()
        .map(GuidanceItems::readAssessment)
        .toList();
  }

  @Override
  public Optional<Assessment> find(SchoolCode school, PersonId student, SchoolYear year) {
    return table
        .get(GuidanceKeys.assessment(school, student, year))
        .map(GuidanceItems::readAssessment);
  }

  @Override
  public List<Change> history(SchoolCode school, PersonId student, SchoolYear year) {
    return ChangeItems.of(table, school, Assessment.subject(student, year)).stream()
        .map(ChangeItems::read)
        .toList();
  }

  @Override
  public WriteResult<AssessmentRefusal> write(Assessment next, Change line) {
    return new Transaction<AssessmentRefusal>(table, backoff)
        .check(
            PersonKeys.personItem(next.school(), next.student())
                .check("contains(#roles, :student)")
                .expressionAttributeNames(Map.of("#roles", "roles"))
                .expressionAttributeValues(
                    Map.of(":student", AttributeValue.fromS(Role.STUDENT.code()))),
            _ -> new AssessmentRefusal.NoSuchStudent(next.student()))
        .put(
            VersionedItems.after(next.version() - 1, GuidanceItems.write(next)),
            _ -> new AssessmentRefusal.VersionDiffers())
        .line(
            ChangeItems.line(
                table,
                next.school(),
                GuidanceKeys.assessment(next.school(), next.student(), next.year()),
                line,
                ChangeItems.step(next.version())))
        .run();
  }
}
