package tw.portfolio.kernel.page;

import java.util.List;
import tw.portfolio.kernel.page.Block.Bar;
import tw.portfolio.kernel.page.Block.Bars;
import tw.portfolio.kernel.page.Block.Bullets;
import tw.portfolio.kernel.page.Block.Fact;
import tw.portfolio.kernel.page.Block.Facts;
import tw.portfolio.kernel.page.Block.Group;
import tw.portfolio.kernel.page.Block.Heading;
import tw.portfolio.kernel.page.Block.Letterhead;
import tw.portfolio.kernel.page.Block.Notice;
import tw.portfolio.kernel.page.Block.Paragraph;
import tw.portfolio.kernel.page.Block.Prose;
import tw.portfolio.kernel.page.Block.Signatures;
import tw.portfolio.kernel.page.Block.Table;

/** Writes documents. Every text goes through {@link #text}, and nothing else writes one. */
final class HtmlWriter {
  private final StringBuilder html = new StringBuilder(4096);

  void document(HtmlDocument document) {
    html.append("<!DOCTYPE html>\n<html lang=\"zh-Hant-TW\">\n<head>\n<meta charset=\"utf-8\">\n");
    meta("http-equiv=\"Content-Security-Policy\"", StyleSheet.POLICY);
    meta("name=\"viewport\"", "width=device-width, initial-scale=1");
    meta("name=\"color-scheme\"", "light dark");
    meta("name=\"referrer\"", "no-referrer");
    meta("name=\"robots\"", "noindex");
    // telephones would make links of student numbers and dates
    meta("name=\"format-detection\"", "telephone=no, date=no, address=no, email=no");
    element("title", document.title());
    html.append("<style>").append(StyleSheet.TEXT).append("</style>\n</head>\n<body>\n<main>\n");
    document.pages().forEach(this::page);
    html.append("</main>\n</body>\n</html>\n");
  }

  private void meta(String which, String content) {
    html.append("<meta ").append(which).append(" content=\"");
    text(content);
    html.append("\">\n");
  }

  private void page(PrintPage page) {
    html.append("<article class=\"page\">\n");
    page.blocks().forEach(this::block);
    html.append("</article>\n");
  }

  private void block(Block block) {
    switch (block) {
      case Letterhead(String above, String title, String below) -> letterhead(above, title, below);
      case Heading heading -> heading(heading);
      case Paragraph(Inline content) -> line("p", content);
      case Prose(String text) -> prose(text);
      case Facts(List<Fact> facts) -> facts(facts);
      case Table table -> table(table);
      case Bullets(List<Inline> items) -> bullets(items);
      case Notice(Tone tone, Inline content) -> notice(tone, content);
      case Group(List<Block> blocks) -> group(blocks);
      case Signatures(List<String> labels) -> signatures(labels);
      case Bars(String caption, List<Bar> bars) -> BarDrawing.of(caption, bars, html);
    }
  }

  private void letterhead(String above, String title, String below) {
    html.append("<header class=\"letterhead\">\n");
    element("p", above);
    element("h1", title);
    element("p", below);
    html.append("</header>\n");
  }

  private void heading(Heading heading) {
    String tag = "h" + heading.level();
    html.append('<').append(tag);
    heading.anchor().ifPresent(anchor -> html.append(" id=\"").append(anchor).append('"'));
    html.append('>');
    text(heading.text());
    html.append("</").append(tag).append(">\n");
  }

  private void prose(String text) {
    html.append("<div class=\"prose\">");
    text(text);
    html.append("</div>\n");
  }

  private void facts(List<Fact> facts) {
    html.append("<dl>\n");
    for (Fact fact : facts) {
      html.append("<div>");
      html.append("<dt>");
      text(fact.name());
      html.append("</dt><dd>");
      inline(fact.content());
      html.append("</dd></div>\n");
    }
    html.append("</dl>\n");
  }

  private void table(Table table) {
    html.append("<table>\n");
    element("caption", table.caption());
    html.append("<thead><tr>");
    for (String header : table.headers()) {
      html.append("<th scope=\"col\">");
      text(header);
      html.append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    table.rows().forEach(row -> row(table.headers(), row));
    html.append("</tbody>\n</table>\n");
  }

  private void row(List<String> headers, List<Inline> cells) {
    html.append("<tr>");
    for (int column = 0; column < cells.size(); column++) {
      html.append("<td data-header=\"");
      text(headers.get(column));
      html.append("\"><span>");
      inline(cells.get(column));
      html.append("</span></td>");
    }
    html.append("</tr>\n");
  }

  private void bullets(List<Inline> items) {
    html.append("<ul>\n");
    items.forEach(item -> line("li", item));
    html.append("</ul>\n");
  }

  private void notice(Tone tone, Inline content) {
    html.append("<p class=\"notice ").append(tone.style()).append("\">");
    inline(content);
    html.append("</p>\n");
  }

  private void group(List<Block> blocks) {
    html.append("<section class=\"group\">\n");
    blocks.forEach(this::block);
    html.append("</section>\n");
  }

  private void signatures(List<String> labels) {
    html.append("<div class=\"signatures\">\n");
    labels.forEach(label -> element("p", label));
    html.append("</div>\n");
  }

  private void line(String tag, Inline content) {
    html.append('<').append(tag).append('>');
    inline(content);
    html.append("</").append(tag).append(">\n");
  }

  private void inline(Inline inline) {
    switch (inline) {
      case Inline.Words(String text) -> text(text);
      case Inline.Strong(String text) -> span("strong", "", text);
      case Inline.Quiet(String text) -> span("span", "quiet", text);
      case Inline.Mark(Tone tone, String text) -> span("span", "mark " + tone.style(), text);
      case Inline.FileLink(String path, String text) -> link(HtmlText.link(path), text);
      case Inline.Jump(String anchor, String text) -> link("#" + anchor, text);
      case Inline.Run(List<Inline> parts) -> parts.forEach(this::inline);
    }
  }

  private void link(String target, String text) {
    html.append("<a href=\"");
    text(target);
    html.append("\">");
    text(text);
    html.append("</a>");
  }

  private void span(String tag, String style, String text) {
    html.append('<').append(tag);
    if (!style.isEmpty()) {
      html.append(" class=\"").append(style).append('"');
    }
    html.append('>');
    text(text);
    html.append("</").append(tag).append('>');
  }

  private void element(String tag, String text) {
    html.append('<').append(tag).append('>');
    text(text);
    html.append("</").append(tag).append(">\n");
  }

  private void text(String text) {
    html.append(HtmlText.escaped(text));
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
