package tw.portfolio.kernel.page;

import java.util.List;
import java.util.stream.Collectors;
import tw.portfolio.kernel.page.Block.Bar;

/** Draws bars as SVG within the page. */
final class BarDrawing {
  private static final int WIDTH = 640;
  private static final int ROW = 32;
  private static final int THICK = 20;
  private static final int LABELS = 150;
  private static final int NUMBERS = 90;

  private BarDrawing() {}

  static void of(String caption, List<Bar> bars, StringBuilder html) {
    int longest = Math.max(1, bars.stream().mapToInt(Bar::number).max().orElse(1));
    html.append("<figure>\n<figcaption>")
        .append(HtmlText.escaped(caption))
        .append("</figcaption>\n<svg role=\"img\" viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ')
        .append(bars.size() * ROW)
        .append("\" fill=\"currentColor\" font-size=\"15\" aria-label=\"")
        .append(HtmlText.escaped(spoken(caption, bars)))
        .append("\">\n");
    for (int at = 0; at < bars.size(); at++) {
      bar(bars.get(at), at * ROW, longest, html);
    }
    html.append("</svg>\n</figure>\n");
  }

  private static void bar(Bar bar, int top, int longest, StringBuilder html) {
    int length = (int) ((long) (WIDTH - LABELS - NUMBERS) * bar.number() / longest);
    text(0, top, bar.label(), html);
    html.append("<rect x=\"")
        .append(LABELS)
        .append("\" y=\"")
        .append(top + (ROW - THICK) / 2)
        .append("\" width=\"")
        .append(length)
        .append("\" height=\"")
        .append(THICK)
        .append("\" fill-opacity=\"0.55\"/>\n");
    text(LABELS + length + 8, top, bar.number() + " " + bar.unit(), html);
  }

  private static void text(int left, int top, String text, StringBuilder html) {
    html.append("<text x=\"")
        .append(left)
        .append("\" y=\"")
        .append(top + ROW / 2 + 5)
        .append("\">")
        .append(HtmlText.escaped(text))
        .append("</text>\n");
  }

  private static String spoken(String caption, List<Bar> bars) {
    return caption
        + "："
        + bars.stream()
            .map(bar -> bar.label() + " " + bar.number() + " " + bar.unit())
            .collect(Collectors.joining("，"));
  }
}
