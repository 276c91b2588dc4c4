package tw.portfolio.local.demo;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tw.portfolio.local.client.Reply;

/** Students send their pieces for certification. */
final class Sending {
  private final Stage stage;

  Sending(Stage stage) {
    this.stage = stage;
  }

  void run(List<Work> works) {
    AtomicInteger done = new AtomicInteger();
    stage
        .together()
        .each(
            works,
            work -> {
              Reply reply =
                  stage.client().send(work.student(), "POST", "/outcomes/" + work.id() + "/send");
              stage
                  .checks()
                  .that(
                      reply.ok() && reply.body().path("state").asText().equals("sent"),
                      "成果 " + work.id() + " 送出認證：" + reply,
                      "sending " + work.id() + ": " + reply);
              stage.screen().progress(done.incrementAndGet(), works.size(), "件成果 (pieces)");
              return work;
            });
  }
}
