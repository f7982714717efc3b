interface Live<T> {
  subscribe(onAnswer: (answer: T) => void, onError: (error: unknown) => void): { unsubscribe: () => void };
}

/** The first answer of a live query, which is over then. */
export async function firstOf<T>(query: Live<T>): Promise<T> {
  let end = (): void => undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      const subscription = query.subscribe(resolve, reject);
      end = () => subscription.unsubscribe();
    });
  } finally {
    end();
  }
}
