package tw.portfolio.local.it.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;

/** One's own calendar as a program fetches it. */
@OnCampus
class FeedIT {
  @Test
  void shouldBeFetchedByTheNewestLinkWithoutAToken(RunningSchool campus)
      throws IOException, InterruptedException {
    String student = campus.student(3).id();
    URI first = made(campus, student);
    URI second = made(campus, student);
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThat(fetched(client, first).statusCode()).isEqualTo(404);

      HttpResponse<String> feed = fetched(client, second);
      assertThat(feed.statusCode()).isEqualTo(200);
      assertThat(feed.headers().firstValue("content-type"))
          .contains("text/calendar; charset=utf-8");
      assertThat(feed.body()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");

      campus.api().send(student, "DELETE", "/me/feed", Json.object()).expect(204);
      assertThat(fetched(client, second).statusCode()).isEqualTo(404);
    }
  }

  private static URI made(RunningSchool campus, String student) {
    return URI.create(
        campus
            .api()
            .send(student, "POST", "/me/feed", Json.object())
            .expect(201)
            .path("url")
            .asText());
  }

  private static HttpResponse<String> fetched(HttpClient client, URI link)
      throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofString());
  }
}
