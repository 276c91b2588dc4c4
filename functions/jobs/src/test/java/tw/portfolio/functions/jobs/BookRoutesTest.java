package tw.portfolio.functions.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.memory.MemoryJobs;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.submission.book.BookBatch;
import tw.portfolio.submission.book.BookKind;
import tw.portfolio.submission.book.BookOrder;
import tw.portfolio.submission.source.Scope;
import tw.portfolio.submission.source.SourceScope;

class BookRoutesTest {
  private static final String ALL =
      "[{\"code\":\"21\",\"sheets\":[\"4.2\",\"4.3\",\"4.4\",\"5.2\",\"5.3\",\"6.2\",\"6.3\",\"6.4\"]}]";

  private final JobsDesk desk = new JobsDesk();
  private final MemoryJobs jobs = desk.jobs;

  private APIGatewayV2HTTPResponse as(Person person, Events events) {
    return desk.as(person, events);
  }

  private APIGatewayV2HTTPResponse ask(String body) {
    return as(Offices.REGISTRAR, Events.of("POST /books").json(body));
  }

  private BookOrder only() {
    return BookOrder.of(
        SchoolBuilder.SCHOOL,
        jobs.page(SchoolBuilder.SCHOOL, JobKind.BOOKS, Optional.empty(), 10)
            .entries()
            .getFirst()
            .order());
  }

  @Test
  void shouldAskForADraftUnlessItIsSaidOtherwise() {
    APIGatewayV2HTTPResponse answer =
        ask(
            "{\"books\":[\"outcomes\",\"cadres\"],\"year\":115,\"grade\":3,\"batch\":\"seniors-first\"}");

    assertThat(answer.getStatusCode()).isEqualTo(202);
    assertThat(answer.getBody()).contains("校內幹部經歷名冊、學生課程學習成果名冊：115 學年度（整學年），高三，高三第一梯次（草稿）");
    assertThat(only())
        .isEqualTo(
            new BookOrder(
                List.of(BookKind.CADRES, BookKind.OUTCOMES),
                new SourceScope(
                    SchoolBuilder.SCHOOL, SchoolBuilder.YEAR, Optional.empty(), new Scope.Grade(3)),
                BookBatch.SENIORS_FIRST,
                true,
                Optional.empty()));
  }

  @Test
  void shouldAskForWhatACertainHandingInHasLocked() {
    String export = new Ids(5).get();

    assertThat(
            ask("{\"books\":[\"outcomes\"],\"year\":115,\"draft\":false,\"exportId\":\"%s\"}"
                    .formatted(export))
                .getStatusCode())
        .isEqualTo(202);
    assertThat(only().draft()).isFalse();
    assertThat(only().export()).contains(export);
  }

  @Test
  void shouldSayAtOnceWhatCannotBeMade() {
    assertThat(ask("{\"books\":[\"grades\"],\"year\":115}"))
        .satisfies(answer -> isInvalid(answer, "\"semester\"", "請指定學期"));
    assertThat(ask("{\"books\":[\"grades\"],\"year\":115,\"semester\":1,\"draft\":false}"))
        .satisfies(answer -> isInvalid(answer, "\"draft\"", "名冊別還沒有設定"));
    assertThat(ask("{\"books\":[\"evening-outcomes\"],\"year\":115}"))
        .satisfies(answer -> isInvalid(answer, "\"books\"", "進修部"));
    assertThat(ask("{\"books\":[\"cadres\"],\"year\":115,\"grade\":3}"))
        .satisfies(answer -> isInvalid(answer, "\"batch\"", "高三請選"));
    assertThat(jobs.page(SchoolBuilder.SCHOOL, JobKind.BOOKS, Optional.empty(), 10).entries())
        .isEmpty();
  }

  private static void isInvalid(APIGatewayV2HTTPResponse answer, String field, String words) {
    assertThat(answer.getStatusCode()).isEqualTo(422);
    assertThat(answer.getBody()).contains(field, words);
  }

  @Test
  void shouldKeepWhatTheSchoolSetsAndThenHandInItsGrades() {
    assertThat(settings().getBody()).contains("\"version\":0");

    assertThat(
            keep("{\"version\":0,\"gradeFiles\":"
                    + ALL
                    + ",\"eveningClasses\":[\"進\"],\"reason\":\"依公告\"}")
                .getBody())
        .contains("\"version\":1", "\"code\":\"21\"", "\"eveningClasses\":[\"進\"]");
    assertThat(settings().getBody()).contains("\"version\":1");
    assertThat(
            ask("{\"books\":[\"grades\"],\"year\":115,\"semester\":1,\"draft\":false}")
                .getStatusCode())
        .isEqualTo(202);
  }

  @Test
  void shouldSetNothingOnAVersionThatIsOverOrASheetTwice() {
    String twice =
        "[{\"code\":\"21\",\"sheets\":[\"4.2\"]},{\"code\":\"22\",\"sheets\":[\"4.2\"]}]";

    assertThat(
            keep("{\"version\":7,\"gradeFiles\":"
                    + ALL
                    + ",\"eveningClasses\":[],\"reason\":\"依公告\"}")
                .getStatusCode())
        .isEqualTo(409);
    assertThat(
            keep("{\"version\":0,\"gradeFiles\":"
                    + twice
                    + ",\"eveningClasses\":[],\"reason\":\"依公告\"}")
                .getBody())
        .contains("一張工作表只能在一個檔案裡");
  }

  @Test
  void shouldBeForThoseWhoMakeBooks() {
    for (Events events :
        List.of(
            Events.of("POST /books").json("{\"books\":[\"cadres\"],\"year\":115}"),
            Events.of("GET /books/settings"))) {
      assertThat(as(Staff.HOMEROOM, events).getStatusCode()).isEqualTo(403);
    }
  }

  private APIGatewayV2HTTPResponse settings() {
    return as(Offices.REGISTRAR, Events.of("GET /books/settings"));
  }

  private APIGatewayV2HTTPResponse keep(String body) {
    return as(Offices.REGISTRAR, Events.of("PUT /books/settings").json(body));
  }
}
