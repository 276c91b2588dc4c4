package tw.portfolio.functions.statements;

import java.time.InstantSource;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.copy.page.StatementPage;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.settings.SchoolNames;
import tw.portfolio.statement.Statement;
import tw.portfolio.statement.WritingStatements;

/** The route by which a student prints the own 自傳／學習計畫. */
final class PrintRoute {
  private final WritingStatements writing;
  private final Roster roster;
  private final SchoolNames names;
  private final InstantSource clock;

  PrintRoute(WritingStatements writing, Roster roster, SchoolNames names, InstantSource clock) {
    this.names = names;
    this.writing = writing;
    this.roster = roster;
    this.clock = clock;
  }

  Response own(Request request) {
    Actor student = request.student();
    Statement statement =
        writing
            .own(student, StudentRoutes.year(request, clock.instant()))
            .orElseThrow(() -> new Refusal(noneYet()));
    Person person =
        roster
            .person(student.school(), student.person())
            .orElseThrow(() -> new Refusal(Permits.notOnRoster()));
    return Response.page(StatementPage.of(names.named(student.school()), person, statement));
  }

  private static Problem noneYet() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "這個學年度還沒有自傳與學習計畫可以列印。請先填寫並儲存。",
        "There is no statement of that school year to print yet. Write and save one first.");
  }
}
