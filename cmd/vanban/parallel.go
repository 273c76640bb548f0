package main

import (
	"context"
	"os/signal"
	"runtime"
	"sync/atomic"
)

// interruptible returns a context that ends when the user interrupts the
// program or closes its terminal; from then on the program must end by itself.
func interruptible() (context.Context, context.CancelFunc) {
	return signal.NotifyContext(context.Background(), endSignals()...)
}

// inOrder does the work for all items on all processors and hands the results
// to done in the order of the items, all from the calling goroutine. When ctx
// ends it returns at once, even if work is still under way. It returns how many
// results were handed over and the worst exit code among them.
func inOrder[T any](ctx context.Context, items []T, work func(T) result, done func(result)) (count, worst int) {
	results := make([]chan result, len(items))
	for i := range results {
		results[i] = make(chan result, 1)
	}
	var next atomic.Int64
	for range min(runtime.GOMAXPROCS(0), len(items)) {
		go func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= len(items) {
					return
				}
				results[i] <- work(items[i])
			}
		}()
	}
	for _, r := range results {
		select {
		case r := <-r:
			worst = max(worst, r.code())
			done(r)
			count++
		case <-ctx.Done():
			return count, worst
		}
	}
	return count, worst
}
