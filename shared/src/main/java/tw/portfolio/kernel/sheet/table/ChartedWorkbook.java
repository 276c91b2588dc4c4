package tw.portfolio.kernel.sheet.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tw.portfolio.kernel.sheet.table.BarChart.Bar;

/**
 * A workbook of ours with a chart beside the cells of its first sheet. The library that writes
 * workbooks draws none, and one that does (Apache POI) is larger than the function: a chart is
 * three small parts (ECMA-376, DrawingML). Its numbers stand in the chart itself, since our cells
 * are texts.
 */
public final class ChartedWorkbook {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String TYPES = "[Content_Types].xml";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String DRAWING_TYPES =
      "application/vnd.openxmlformats-officedocument.drawing";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  private ChartedWorkbook() {}

  /**
   * The same workbook with the chart.
   *
   * @param workbook what {@link StableWorkbook} gives, without notes beside cells of the first
   *     sheet
   * @param column the first column of cells that the chart stands over, from 0
   * @throws IOException if a part of it can't be read
   */
  public static byte[] of(byte[] workbook, BarChart chart, int column) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(workbook.length + 4096);
    try (ZipInputStream in =
            new ZipInputStream(new ByteArrayInputStream(workbook), StandardCharsets.UTF_8);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      ZipEntry part = in.getNextEntry();
      ZipEntry first = part;
      for (; part != null; part = in.getNextEntry()) {
        put(zip, first, part.getName(), changed(part.getName(), in.readAllBytes()));
      }
      put(
          zip,
          first,
          "xl/worksheets/_rels/sheet1.xml.rels",
          relation("drawing", "../drawings/drawing1.xml"));
      put(zip, first, "xl/drawings/drawing1.xml", bytes(drawing(column, chart)));
      put(
          zip,
          first,
          "xl/drawings/_rels/drawing1.xml.rels",
          relation("chart", "../charts/chart1.xml"));
      put(zip, first, "xl/charts/chart1.xml", bytes(chart(chart)));
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, ZipEntry like, String name, byte[] content)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(like.getTimeLocal());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] changed(String name, byte[] content) {
    return switch (name) {
      case SHEET ->
          before(content, "</worksheet>", "<drawing xmlns:r=\"" + OFFICE + "\" r:id=\"rId1\"/>");
      case TYPES ->
          before(
              content,
              "</Types>",
              override("/xl/drawings/drawing1.xml", DRAWING_TYPES + "+xml")
                  + override("/xl/charts/chart1.xml", DRAWING_TYPES + "ml.chart+xml"));
      default -> content;
    };
  }

  private static byte[] before(byte[] content, String end, String added) {
    String text = new String(content, StandardCharsets.UTF_8);
    return bytes(text.replace(end, added + end));
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private static byte[] relation(String kind, String target) {
    return bytes(
        HEAD
            + "<Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\""
            + OFFICE
            + "/"
            + kind
            + "\" Target=\""
            + target
            + "\"/></Relationships>");
  }

  private static String drawing(int column, BarChart chart) {
    return HEAD
        + """
        <xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="%s">\
        <xdr:twoCellAnchor><xdr:from><xdr:col>%d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>\
        <xdr:to><xdr:col>%d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>19</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>\
        <xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="%s" descr="%s"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>\
        <xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="%s">\
        <c:chart xmlns:c="%s" xmlns:r="%s" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>\
        """
            .formatted(
                MAIN,
                column,
                column + 6,
                escaped(chart.title()),
                escaped(spoken(chart)),
                CHART,
                CHART,
                OFFICE);
  }

  private static String spoken(BarChart chart) {
    return chart.title()
        + "："
        + chart.bars().stream()
            .map(bar -> bar.label() + " " + bar.number() + " " + chart.unit())
            .collect(Collectors.joining("，"));
  }

  private static String chart(BarChart chart) {
    List<Bar> bars = chart.bars();
    return HEAD
        + """
        <c:chartSpace xmlns:c="%s" xmlns:a="%s"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="zh-TW" sz="1200"/><a:t>%s</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>\
        <c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>\
        <c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>%s</c:v></c:tx><c:spPr><a:solidFill><a:srgbClr val="4472C4"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>\
        <c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>\
        <c:cat><c:strLit>%s</c:strLit></c:cat><c:val><c:numLit><c:formatCode>General</c:formatCode>%s</c:numLit></c:val></c:ser>\
        <c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>\
        <c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="2"/></c:catAx>\
        <c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="max"/></c:valAx>\
        </c:plotArea><c:plotVisOnly val="1"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr></c:chartSpace>\
        """
            .formatted(
                CHART,
                MAIN,
                escaped(chart.title()),
                escaped(chart.unit()),
                points(bars, Bar::label),
                points(bars, bar -> Integer.toString(bar.number())));
  }

  private static String points(List<Bar> bars, Function<Bar, String> value) {
    return "<c:ptCount val=\""
        + bars.size()
        + "\"/>"
        + IntStream.range(0, bars.size())
            .mapToObj(
                at ->
                    "<c:pt idx=\""
                        + at
                        + "\"><c:v>"
                        + escaped(value.apply(bars.get(at)))
                        + "</c:v></c:pt>")
            .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
