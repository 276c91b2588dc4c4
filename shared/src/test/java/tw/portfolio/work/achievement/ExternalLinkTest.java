package tw.portfolio.work.achievement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalLinkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://youtu.be/dQw4w9WgXcQ",
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=10s#a",
        "https://drive.google.com/file/d/1_a-B/view?usp=sharing",
        "https://xn--fiq228c.tw",
        "https://example.edu.tw:8443/%E6%88%90%E6%9E%9C",
        "https://Example.EDU.tw?q=a@b"
      })
  void shouldTakeWhatPeopleCopyFromABrowser(String address) {
    assertThat(new ExternalLink(address)).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://youtu.be/x",
        "HTTPS://youtu.be/x",
        "javascript:alert(1)",
        "https://",
        "https:///x",
        "https://localhost/x",
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "https://2130706433/x",
        "https://user@youtu.be/x",
        "https://user:secret@youtu.be/x",
        "https://youtu.be\\@evil.tw/",
        "https://youtu.be:0/x",
        "https://youtu.be:99999999/x",
        "https://you_tu.be/x",
        "https://-a.tw/x",
        "https://youtu.be/a b",
        "https://youtu.be/\n",
        "https://youtu.be/成果",
        "https://youtu.be/\"><script>",
        " https://youtu.be/x"
      })
  void shouldRefuseWhatIsNoPlainLink(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ExternalLink(address));
  }

  @Test
  void shouldRefuseWhatIsTooLong() {
    String longest = "https://a.tw/" + "a".repeat(ExternalLink.MOST - 13);
    assertThat(new ExternalLink(longest).address()).hasSize(ExternalLink.MOST);
    assertThatIllegalArgumentException().isThrownBy(() -> new ExternalLink(longest + "a"));
  }
}
