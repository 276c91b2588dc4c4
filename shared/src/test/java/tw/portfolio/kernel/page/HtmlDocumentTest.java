package tw.portfolio.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.files.Sha256;

class HtmlDocumentTest {
  /** Closes what is open, opens what runs, and ends attributes, all at once. */
  private static final String HOSTILE =
      "</title></style><script>alert(1)</script><img src=x onerror=\"alert(2)\"> ' \" & 王小明";

  private static final String ESCAPED =
      "&lt;/title&gt;&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;"
          + "&lt;img src=x onerror=&quot;alert(2)&quot;&gt; &#39; &quot; &amp; 王小明";

  /** A tag or a comment of the page. */
  private static final Pattern TAG = Pattern.compile("</?[a-z][^<>]*>|<![^<>]*>");

  static Stream<Block> blocks() {
    Inline words = Inline.words(HOSTILE);
    return Stream.of(
        new Block.Letterhead(HOSTILE, HOSTILE, HOSTILE),
        new Block.Heading(2, HOSTILE),
        new Block.Paragraph(HOSTILE),
        new Block.Paragraph(new Inline.Strong(HOSTILE)),
        new Block.Paragraph(new Inline.Quiet(HOSTILE)),
        new Block.Paragraph(new Inline.Mark(Tone.GOOD, HOSTILE)),
        new Block.Paragraph(new Inline.FileLink("檔案.pdf", HOSTILE)),
        new Block.Paragraph(new Inline.Jump("grades", HOSTILE)),
        new Block.Prose(HOSTILE),
        new Block.Facts(List.of(new Block.Fact(HOSTILE, HOSTILE))),
        new Block.Table(HOSTILE, List.of(HOSTILE), List.of(List.of(words))),
        new Block.Bullets(List.of(words)),
        new Block.Notice(Tone.WARNING, words),
        new Block.Group(List.of(new Block.Paragraph(HOSTILE))),
        new Block.Signatures(List.of(HOSTILE)));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void shouldShowWhateverIsTypedAsText(Block block) {
    String page = body(HtmlDocument.of("標題", List.of(block)));

    assertThat(page).contains(ESCAPED).doesNotContain("<script").doesNotContain("<img");
    assertThat(TAG.matcher(page).replaceAll("")).doesNotContain("<").doesNotContain(">");
  }

  @Test
  void shouldShowWhateverIsTypedAsTitle() {
    assertThat(HtmlDocument.of(HOSTILE, List.of()).text())
        .contains("<title>" + ESCAPED + "</title>");
  }

  @Test
  void shouldSayItsLanguageAndLetterSet() {
    HtmlDocument document = HtmlDocument.of("學習歷程", List.of(new Block.Paragraph("𠮷")));

    assertThat(document.text())
        .startsWith(
            "<!DOCTYPE html>\n<html lang=\"zh-Hant-TW\">\n<head>\n<meta charset=\"utf-8\">");
    assertThat(new String(document.bytes(), StandardCharsets.UTF_8)).contains("<p>𠮷</p>");
  }

  @Test
  void shouldLoadAndRunNothing() {
    String page = HtmlDocument.of("標題", List.of(new Block.Paragraph("內容"))).text();
    String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));

    assertThat(page).doesNotContain("http://", "https://", "<script", "url(", "@import");
    assertThat(page)
        .contains("default-src &#39;none&#39;")
        .contains("&#39;sha256-" + Sha256.of(style).base64() + "&#39;");
  }

  @Test
  void shouldLeadToFilesWithAnyName() {
    assertThat(link("課程/50% #1?.pdf"))
        .contains("href=\"./%E8%AA%B2%E7%A8%8B/50%25%20%231%3F.pdf\"");
    assertThat(link("javascript:alert(1)")).contains("href=\"./javascript%3Aalert%281%29\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/etc/passwd", "a//b", "../b", "a/../../b", "./a", "a/"})
  void shouldLeadNowhereElse(String path) {
    assertThatThrownBy(() -> new Inline.FileLink(path, "檔案"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "1a", "a b", "a\" onclick=\"x"})
  void shouldTakeNoOtherTextAsAnAnchor(String anchor) {
    assertThatThrownBy(() -> new Inline.Jump(anchor, "到"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Block.Heading(2, "節", Optional.of(anchor)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldKeepBreaksAndReplaceWhatHtmlCannotHold() {
    assertThat(body(HtmlDocument.of("標題", List.of(new Block.Prose("一\r\n二\r三\n\n四")))))
        .contains("一\n二\n三\n\n四");
    assertThat(body(HtmlDocument.of("標題", List.of(new Block.Prose("甲\u0000\u001b\ud800乙")))))
        .contains("甲\ufffd\ufffd\ufffd乙");
  }

  @Test
  void shouldBeginEachStudentOnASheetOfPaper() {
    HtmlDocument document =
        new HtmlDocument(
            "確認單",
            List.of(
                new PrintPage(List.of(new Block.Letterhead("校名", "甲", ""))),
                new PrintPage(List.of(new Block.Letterhead("校名", "乙", "")))));

    assertThat(document.text().split("<article class=\"page\">", -1)).hasSize(3);
    assertThat(document.text()).contains(".page+.page{break-before:page");
  }

  @Test
  void shouldNameTheColumnBesideEachCell() {
    Block.Table table =
        Block.Table.ofWords("成績", List.of("科目", "成績"), List.of(List.of("國語文", "88")));

    assertThat(body(HtmlDocument.of("標題", List.of(table))))
        .contains("<th scope=\"col\">科目</th>")
        .contains("<td data-header=\"成績\"><span>88</span></td>");
  }

  @Test
  void shouldRefuseARowThatHasNotACellAColumn() {
    assertThatThrownBy(
            () -> Block.Table.ofWords("成績", List.of("科目", "成績"), List.of(List.of("國語文"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String link(String path) {
    return body(
        HtmlDocument.of("標題", List.of(new Block.Paragraph(new Inline.FileLink(path, "檔案")))));
  }

  private static String body(HtmlDocument document) {
    String text = document.text();
    return text.substring(text.indexOf("<body>"));
  }
}
