package tw.portfolio.functions.questions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.contact.notice.NoticeWriter;
import tw.portfolio.contact.notice.dynamo.DynamoNoticeStore;
import tw.portfolio.kernel.aws.Busy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.http.Route;
import tw.portfolio.kernel.http.Routes;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.priming.PrimingRequest;
import tw.portfolio.kernel.priming.SnapStartPriming;
import tw.portfolio.question.AnsweringQuestions;
import tw.portfolio.question.AskingQuestions;
import tw.portfolio.question.QuestionStore;
import tw.portfolio.question.dynamo.DynamoQuestionStore;

/** People ask; offices answer. */
public final class QuestionsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public QuestionsHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new QuestionsHandler().routes::answer,
            PrimingRequest.student("GET /me/questions"));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new DynamoQuestionStore(table, backoff),
        new DynamoRoster(table),
        new DynamoNoticeStore(table, backoff),
        environment.clock(),
        new Secrets(new SecureRandom()),
        RuntimeContext.ofLambda(new Busy()));
  }

  QuestionsHandler(
      QuestionStore questions,
      Roster roster,
      NoticeWriter notices,
      InstantSource clock,
      Supplier<String> ids,
      RuntimeContext runtime) {
    AskerRoutes asker = new AskerRoutes(new AskingQuestions(questions, roster, ids), clock);
    OfficeRoutes office =
        new OfficeRoutes(new AnsweringQuestions(questions, roster, notices), clock);
    this.routes =
        new Routes(
            runtime,
            new Permits(roster)::barred,
            List.of(
                Route.of("GET /me/questions", asker::list),
                Route.of("POST /me/questions", asker::ask),
                Route.of("POST /me/questions/{questionId}/additions", asker::add),
                Route.of("POST /me/questions/{questionId}/closing", asker::close),
                Route.of("GET /questions", office::list).with("state", "office", "q"),
                Route.of("POST /questions/{questionId}/answer", office::answer),
                Route.of("PUT /questions/{questionId}/office", office::passOn)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
