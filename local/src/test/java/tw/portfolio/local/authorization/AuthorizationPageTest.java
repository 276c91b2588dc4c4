package tw.portfolio.local.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.local.template.Function;
import tw.portfolio.local.template.TemplateReader;
import tw.portfolio.local.template.Trigger;

/** {@code docs/authorization.md} is what is declared, and nothing is missing from it. */
class AuthorizationPageTest {
  private static final Path PAGE = Path.of("..", "docs", "authorization.md");
  private static final Map<String, String> NAMES =
      Map.of(
          "TokenIssuer", "https://issuer.test",
          "PagesDomain", "web.test",
          "MailFrom", "a@b.test");

  @Test
  void shouldHaveARowForEveryRouteOfTheTemplate() throws IOException {
    List<String> routes =
        new TemplateReader(Map.of(), NAMES, URI.create("http://queues.test"))
            .read(Path.of("..", "template.yaml")).functions().stream()
                .flatMap((Function function) -> function.triggers(Trigger.Route.class))
                .map(route -> route.method() + " " + route.path())
                .toList();
    assertThat(Matrix.rows().stream().map(Row::route).distinct())
        .containsExactlyInAnyOrderElementsOf(routes);
    assertThat(Matrix.rows()).extracting(Row::name).doesNotHaveDuplicates();
  }

  @Test
  void shouldHaveAColumnForEveryRole() {
    assertThat(Stream.of(Asker.values()).map(Asker::role).flatMap(Optional::stream))
        .containsExactly(Role.values());
  }

  @Test
  void shouldSayOnThePageWhatIsDeclared() throws IOException {
    if (Boolean.getBoolean("portfolio.write")) {
      Files.writeString(PAGE, MatrixPage.text());
    }
    assertThat(Files.readString(PAGE))
        .as("write it with -Dportfolio.write=true, and look at what has changed")
        .isEqualTo(MatrixPage.text());
  }
}
