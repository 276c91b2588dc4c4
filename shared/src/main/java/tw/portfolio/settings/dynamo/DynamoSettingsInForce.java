package tw.portfolio.settings.dynamo;

import java.util.List;
import tw.portfolio.kernel.dynamo.StudentYearKeys;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.ExtraTime;
import tw.portfolio.settings.Settings;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.settings.item.SettingsItems;
import tw.portfolio.settings.item.SettingsKeys;
import tw.portfolio.settings.item.WindowBasisItems;

/** What holds in a school, in DynamoDB. */
public final class DynamoSettingsInForce implements SettingsInForce {
  private final Table table;

  /** What this table has. */
  public DynamoSettingsInForce(Table table) {
    this.table = table;
  }

  @Override
  public Settings settings(SchoolCode school, SchoolYear year) {
    return SettingsItems.found(
        school, year, table.get(SettingsKeys.settings(school, year).getFirst()));
  }

  @Override
  public List<ExtraTime> extraTime(SchoolCode school, PersonId student, SchoolYear year) {
    return table
        .query(StudentYearKeys.studentYear(school, student, year), SettingsKeys.EXTENSION)
        .stream()
        .map(WindowBasisItems::read)
        .toList();
  }
}
