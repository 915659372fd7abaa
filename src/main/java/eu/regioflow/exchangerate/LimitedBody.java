package eu.regioflow.exchangerate;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Takes an answer's body into memory, but no more than a limit: what is longer is broken
 * off.
 */
final class LimitedBody implements HttpResponse.BodySubscriber<byte[]> {

	private final int limit;

	private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

	private final CompletableFuture<byte[]> body = new CompletableFuture<>();

	private Flow.Subscription subscription;

	LimitedBody(int limit) {
		this.limit = limit;
	}

	@Override
	public CompletionStage<byte[]> getBody() {
		return this.body;
	}

	@Override
	public void onSubscribe(Flow.Subscription given) {
		this.subscription = given;
		given.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(List<ByteBuffer> parts) {
		for (ByteBuffer part : parts) {
			if (this.taken.size() + part.remaining() > this.limit) {
				this.subscription.cancel();
				this.body.completeExceptionally(
						new FetchFailed(FetchProblem.TOO_LARGE, "> " + this.limit / 1024 / 1024 + " MB"));
				return;
			}
			byte[] bytes = new byte[part.remaining()];
			part.get(bytes);
			this.taken.writeBytes(bytes);
		}
	}

	@Override
	public void onError(Throwable thrown) {
		this.body.completeExceptionally(thrown);
	}

	@Override
	public void onComplete() {
		this.body.complete(this.taken.toByteArray());
	}

}
