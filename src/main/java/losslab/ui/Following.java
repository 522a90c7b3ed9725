package losslab.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/// Something that is heard of as long as a node is in a scene. Out of a scene the node hears nothing and nothing holds it: a
/// window that gave way to another one is forgotten, whatever it has shown.
public final class Following {
    private final Supplier<Subscription> begin;
    private Subscription present = Subscription.EMPTY;

    private Following(Supplier<Subscription> begin) {
        this.begin = begin;
    }

    /// Hands over a value now or when the node comes into a scene, and from then on whenever it changes.
    public static <T> void follow(Node node, ObservableValue<T> value, Consumer<? super T> listener) {
        Following following = new Following(() -> value.subscribe(listener));
        node.sceneProperty().subscribe(following::move);
    }

    /// A value as the node sees it: out of a scene it stays what it was.
    public static <T> ObservableValue<T> whileShown(Node node, ObservableValue<T> value) {
        return value.when(node.sceneProperty().map(_ -> true).orElse(false));
    }

    private void move(@Nullable Scene scene) {
        present.unsubscribe();
        present = Subscription.EMPTY;
        if (scene != null) {
            present = begin.get();
        }
    }
}
