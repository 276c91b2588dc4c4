package tw.portfolio.kernel.page;

import tw.portfolio.kernel.files.Sha256;

/** How pages look: on a phone, by day and night, and on A4. */
final class StyleSheet {
  /** The fonts are those of the reader's own system: nothing is loaded, and none is shipped. */
  static final String TEXT =
      """
      :root{--paper:#fff;--ink:#1c1c1e;--quiet:#5b5b63;--line:#c9c9d1;--tint:#f4f4f7;--link:#0b57d0;\
      --good:#1b6e37;--warning:#9a3d00}
      *{box-sizing:border-box}
      body{margin:0;background:var(--paper);color:var(--ink);line-height:1.6;\
      font-family:"Noto Sans TC","Noto Sans CJK TC","PingFang TC","Microsoft JhengHei",sans-serif;\
      overflow-wrap:anywhere}
      .page{max-width:48rem;margin:0 auto;padding:1rem}
      .page+.page{border-top:1px dashed var(--line)}
      h1{font-size:1.5rem;line-height:1.3;margin:.5rem 0}
      h2{font-size:1.2rem;line-height:1.4;margin:2rem 0 .5rem;padding-bottom:.25rem;\
      border-bottom:2px solid var(--line)}
      h3{font-size:1.05rem;line-height:1.4;margin:.5rem 0}
      p,ul,dl,table,.prose{margin:.5rem 0}
      ul{padding-left:1.4rem}
      li{margin:.3rem 0}
      a{color:var(--link);unicode-bidi:isolate}
      ul a{display:inline-block;padding:.2rem 0}
      .quiet{color:var(--quiet);font-size:.875rem}
      .mark{display:inline-block;border:1px solid currentColor;border-radius:.3rem;padding:0 .4rem;\
      font-size:.875rem}
      .good{color:var(--good)}
      .warning{color:var(--warning)}
      .notice{border:1px solid var(--line);border-left:.35rem solid currentColor;\
      background:var(--tint);padding:.5rem .75rem}
      .prose{white-space:pre-wrap}
      .group{border:1px solid var(--line);border-radius:.5rem;padding:.5rem .75rem;margin:.75rem 0}
      dl>div{display:flex;gap:.75rem;padding:.15rem 0}
      dt{flex:0 0 7rem;color:var(--quiet)}
      dd{flex:1;margin:0;min-width:0;white-space:pre-line}
      table{width:100%;border-collapse:collapse}
      caption{text-align:left;font-weight:bold;padding:.25rem 0}
      th,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}
      th{background:var(--tint)}
      td>span{white-space:pre-line}
      figure{margin:.75rem 0}
      figcaption{font-weight:bold;padding:.25rem 0}
      svg{display:block;width:100%;height:auto}
      .letterhead{text-align:center;margin-bottom:1rem}
      .letterhead p{margin:.1rem 0;color:var(--quiet)}
      .signatures{display:flex;flex-wrap:wrap;gap:1.5rem 2rem;margin-top:2.5rem}
      .signatures p{flex:1 1 12rem;margin:0;padding-bottom:1.75rem;border-bottom:1px solid var(--ink)}
      @media screen and (max-width:40rem){
      thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
      table,tbody,caption{display:block}
      tr{display:block;border:1px solid var(--line);border-radius:.5rem;padding:.4rem .6rem;\
      margin:.5rem 0}
      td{display:flex;gap:.75rem;border:0;padding:.1rem 0}
      td::before{content:attr(data-header);flex:0 0 7rem;color:var(--quiet)}
      td>span{flex:1;min-width:0}
      dt,td::before{flex-basis:5.5rem}
      }
      @media screen and (prefers-color-scheme:dark){
      :root{--paper:#121214;--ink:#ececf0;--quiet:#a9a9b3;--line:#45454e;--tint:#1f1f24;--link:#8ab4f8;\
      --good:#7fd69b;--warning:#ffb27a}
      }
      @media print{
      @page{size:A4;margin:16mm 15mm}
      :root{--quiet:#333;--line:#777;--tint:#fff;--link:#000;--good:#000;--warning:#000}
      body{font-size:10.5pt;line-height:1.5}
      .page{max-width:none;padding:0 1px}
      .page+.page{break-before:page;border:0}
      h1,h2,h3,caption{break-after:avoid}
      thead{display:table-header-group}
      tr,.notice,.signatures,figure,dl>div{break-inside:avoid}
      .group{break-inside:avoid;border-radius:0}
      .prose,p{orphans:3;widows:3}
      a{text-decoration:none}
      th,td{padding:.12rem .4rem}
      .signatures{break-before:avoid}
      .signatures p{padding-bottom:12mm}
      }
      """;

  /** Nothing is loaded or run, and of styles only the one above counts. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + Sha256.of(TEXT).base64()
          + "'; base-uri 'none'; form-action 'none'";

  private StyleSheet() {}
}
