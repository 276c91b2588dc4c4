package tw.portfolio.kernel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PagesTest {
  private static final Pages PAGES = new Pages(URI.create("https://portfolio.example.edu.tw/"));

  @Test
  void shouldLeadBelowWhereThePagesLive() {
    assertThat(PAGES.address(WebPage.CERTIFICATIONS))
        .isEqualTo(URI.create("https://portfolio.example.edu.tw/certifications"));
    assertThat(PAGES.address(PageLink.to(WebPage.QUESTIONS, "0000000000000000000000003r")))
        .isEqualTo(
            URI.create("https://portfolio.example.edu.tw/questions/0000000000000000000000003r"));
  }

  @ParameterizedTest
  @EnumSource(WebPage.class)
  void shouldFindEachPageByItsCode(WebPage page) {
    assertThat(WebPage.ofCode(page.code())).contains(page);
  }

  @Test
  void shouldGiveEachPageAPathOfItsOwn() {
    assertThat(Stream.of(WebPage.values()).map(WebPage::path)).doesNotHaveDuplicates();
  }

  @Test
  void shouldTakeNoIdThatLeadsElsewhere() {
    assertThatThrownBy(() -> PageLink.to(WebPage.JOBS, "../settings"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
