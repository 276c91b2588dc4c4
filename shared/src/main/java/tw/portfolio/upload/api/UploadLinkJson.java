package tw.portfolio.upload.api;

import java.util.List;
import java.util.TreeMap;
import tw.portfolio.kernel.files.UploadLinks;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.upload.FileLinks.PartLink;

/** Links in answers: where files go, with every header to send, and where they come from. */
public final class UploadLinkJson {
  private UploadLinkJson() {}

  /** The links, one for each file that is awaited. */
  public static List<Json> of(List<PartLink> links) {
    return links.stream().map(UploadLinkJson::of).toList();
  }

  private static Json of(PartLink part) {
    Json headers = Json.object();
    new TreeMap<>(part.link().headers()).forEach(headers::put);
    return Json.object()
        .put("part", part.part().code())
        .put("method", "PUT")
        .put("url", part.link().url().toString())
        .put("headers", headers)
        .put("expiresAt", part.link().expires());
  }

  /** Where a file can be fetched. */
  public static Json download(UploadLinks.DownloadLink link) {
    return Json.object().put("url", link.url().toString()).put("expiresAt", link.expires());
  }
}
