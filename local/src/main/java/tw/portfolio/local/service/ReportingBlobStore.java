package tw.portfolio.local.service;

import java.io.InputStream;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Tells of each object once the store below has it whole. */
final class ReportingBlobStore extends ForwardingBlobStore {
  private final InstantSource clock;
  private final Consumer<ObjectCreated> arrivals;

  ReportingBlobStore(BlobStore store, InstantSource clock, Consumer<ObjectCreated> arrivals) {
    super(store);
    this.clock = clock;
    this.arrivals = arrivals;
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    PutObjectResponse response = super.putBlob(request, payload);
    report("ObjectCreated:Put", request.bucket(), request.key());
    return response;
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    CopyObjectResponse response = super.copyBlob(request);
    report("ObjectCreated:Copy", request.destinationBucket(), request.destinationKey());
    return response;
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
    report("ObjectCreated:CompleteMultipartUpload", request.bucket(), request.key());
    return response;
  }

  private void report(String event, String bucket, String key) {
    HeadObjectResponse head = delegate().blobMetadata(bucket, key);
    String eTag = head.eTag().replace("\"", "");
    arrivals.accept(
        new ObjectCreated(event, bucket, key, head.contentLength(), eTag, clock.instant()));
  }
}
