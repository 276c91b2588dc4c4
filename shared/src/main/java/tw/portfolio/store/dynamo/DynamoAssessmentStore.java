package tw.portfolio.store.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import tw.portfolio.domain.guidance.Assessment;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.Role;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.store.AssessmentStore;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.WriteResult;

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
  public WriteResult write(Assessment next, Change line) {
    return new Transaction(table, backoff)
        .check(
            ConditionCheck.builder()
                .key(Keys.personItem(next.school(), next.student()).attributes())
                .conditionExpression("contains(#roles, :student)")
                .expressionAttributeNames(Map.of("#roles", "roles"))
                .expressionAttributeValues(
                    Map.of(":student", AttributeValue.fromS(Role.STUDENT.name()))),
            _ -> new Rejection.NoSuchStudent(next.student()))
        .put(
            Versions.onlyAfter(next.version() - 1, GuidanceItems.write(next)),
            _ -> new Rejection.VersionDiffers())
        .putAlong(ChangeItems.write(next.school(), line, HistoryItems.step(next.version())))
        .run();
  }
}
